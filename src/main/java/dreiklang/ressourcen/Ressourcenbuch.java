package dreiklang.ressourcen;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Protokolleintrag;
import java.time.Clock;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/// Reads and writes entries, each with its audit entry, all in the caller's transaction.
@Component
class Ressourcenbuch {

    private final StelleRepository stellen;
    private final KostenRepository kosten;
    private final FoerderungRepository foerderungen;
    private final IstwertRepository istwerte;
    private final EintragRepository eintraege;
    private final ApplicationEventPublisher ereignisse;
    private final Clock uhr;

    Ressourcenbuch(
            StelleRepository stellen,
            KostenRepository kosten,
            FoerderungRepository foerderungen,
            IstwertRepository istwerte,
            EintragRepository eintraege,
            ApplicationEventPublisher ereignisse,
            Clock uhr) {
        this.stellen = stellen;
        this.kosten = kosten;
        this.foerderungen = foerderungen;
        this.istwerte = istwerte;
        this.eintraege = eintraege;
        this.ereignisse = ereignisse;
        this.uhr = uhr;
    }

    Ressourcenbestand bestand(String plan) {
        return new Ressourcenbestand(
                stellen.alle(plan),
                kosten.saetze(plan),
                kosten.ansaetze(plan),
                foerderungen.alle(plan),
                foerderungen.nennungen(plan),
                istwerte.alle(plan));
    }

    void schreiben(String plan, Stelle s) {
        geschrieben(
                plan,
                Eintragsart.STELLE,
                s.id(),
                s.version(),
                () -> stellen.schreiben(plan, s, uhr.instant()));
    }

    /// The database holds to it as well; asked first, so that a mistake does not end the whole
    /// transaction.
    void schreiben(String plan, Kostensatz k) {
        if (kosten.saetze(plan).stream().anyMatch(k::doppelt)) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "G-111");
        }
        geschrieben(
                plan,
                Eintragsart.KOSTENSATZ,
                k.id(),
                k.version(),
                () -> kosten.schreiben(plan, k, uhr.instant()));
    }

    void schreiben(String plan, Ansatz a) {
        if (kosten.ansaetze(plan).stream().anyMatch(a::doppelt)) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "G-111");
        }
        geschrieben(
                plan,
                Eintragsart.ANSATZ,
                a.id(),
                a.version(),
                () -> kosten.schreiben(plan, a, uhr.instant()));
    }

    void schreiben(String plan, Foerderung f) {
        foerderungen.alle(plan).stream()
                .filter(alt -> alt.id().equals(f.id()) && alt.version() == f.version())
                .forEach(f::pruefenSeit);
        geschrieben(
                plan,
                Eintragsart.FOERDERUNG,
                f.id(),
                f.version(),
                () -> foerderungen.schreiben(plan, f, uhr.instant()));
    }

    void schreiben(String plan, Nennung n) {
        geschrieben(
                plan,
                Eintragsart.NENNUNG,
                n.id(),
                n.version(),
                () -> foerderungen.schreiben(plan, n, uhr.instant()));
    }

    void entfernen(String plan, Eintragsart art, RessourceId id, int version) {
        if (!eintraege.entfernen(art, plan, id, version)) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "G-106");
        }
        protokollieren("entfernt", plan, art, id);
    }

    private void geschrieben(
            String plan, Eintragsart art, RessourceId id, int version, BooleanSupplier tat) {
        try {
            if (!tat.getAsBoolean()) {
                throw new FachlicherFehler(Fehlerart.KONFLIKT, "G-106");
            }
        } catch (DuplicateKeyException e) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "G-111");
        }
        protokollieren(version == 0 ? "angelegt" : "geaendert", plan, art, id);
    }

    private void protokollieren(String tat, String plan, Eintragsart art, RessourceId id) {
        ereignisse.publishEvent(
                new Protokolleintrag(
                        "ressourcen." + art.tabelle() + "-" + tat,
                        art.tabelle() + ":" + id.wert(),
                        Map.of("plan", plan)));
    }
}
