package dreiklang.programm;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Protokolleintrag;
import dreiklang.identitaet.Konten;
import dreiklang.identitaet.Organisation;
import dreiklang.leistung.LeistungsSchluessel;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Writes Massnahmen down: checked, with history and audit entry, all in the caller's transaction.
@Component
class Massnahmenbuch {

    private final MassnahmeRepository ablage;
    private final AnhangRepository anhang;
    private final VerlaufRepository verlauf;
    private final Organisation organisation;
    private final Konten konten;
    private final ApplicationEventPublisher ereignisse;
    private final Clock uhr;

    Massnahmenbuch(
            MassnahmeRepository ablage,
            AnhangRepository anhang,
            VerlaufRepository verlauf,
            Organisation organisation,
            Konten konten,
            ApplicationEventPublisher ereignisse,
            Clock uhr) {
        this.ablage = ablage;
        this.anhang = anhang;
        this.verlauf = verlauf;
        this.organisation = organisation;
        this.konten = konten;
        this.ereignisse = ereignisse;
        this.uhr = uhr;
    }

    Instant jetzt() {
        return uhr.instant();
    }

    void anlegen(Planbild bild, List<Massnahmen.Neue> neue) {
        var angelegt = new ArrayList<Massnahme>();
        for (var n : neue) {
            var m = neu(bild, n);
            pruefen(bild, m);
            if (!ablage.anlegen(m)) {
                throw new FachlicherFehler(Fehlerart.EINGABE, "P-125", n.nummer());
            }
            angelegt.add(m);
        }
        for (var m : angelegt) {
            abhaengen(m);
            verlauf.schreiben(
                    m.id(),
                    List.of(new Massnahme.Aenderung("angelegt", "", m.nummer())),
                    konten.aktuell().kennung(),
                    jetzt());
            protokollieren("massnahme.angelegt", m, Map.of());
        }
    }

    /// What would be wrong with it, before anything is written.
    void vorpruefen(Planbild bild, Massnahmen.Neue neue) {
        pruefen(bild, neu(bild, neue));
    }

    private Massnahme neu(Planbild bild, Massnahmen.Neue n) {
        return new Massnahme(
                new MassnahmeId(UUID.randomUUID()),
                bild.plan().id(),
                n.nummer(),
                n.angaben(),
                n.stand(),
                n.nachweis().strip(),
                herkunft(bild, n.herkunft()),
                n.meilensteine(),
                0,
                jetzt(),
                jetzt());
    }

    /// A Massnahme before and after.
    record Aenderungspaar(Massnahme alt, Massnahme neu) {}

    void aendern(Planbild bild, Massnahme alt, Massnahme neu) {
        aendern(bild, List.of(new Aenderungspaar(alt, neu)));
    }

    /// Writes many: first what they are, then what they depend on, in any order.
    void aendern(Planbild bild, List<Aenderungspaar> paare) {
        var andere = paare.stream().filter(p -> !p.neu().seit(p.alt(), bild).isEmpty()).toList();
        for (var p : andere) {
            pruefen(bild, p.neu());
            if (!ablage.aendern(p.neu())) {
                throw new FachlicherFehler(Fehlerart.KONFLIKT, "P-109");
            }
        }
        andere.forEach(p -> vermerken(p.neu(), p.neu().seit(p.alt(), bild)));
    }

    private void vermerken(Massnahme neu, List<Massnahme.Aenderung> unterschiede) {
        abhaengen(neu);
        verlauf.schreiben(neu.id(), unterschiede, konten.aktuell().kennung(), jetzt());
        protokollieren(
                "massnahme.geaendert",
                neu,
                Map.of(
                        "felder",
                        String.join(
                                " ", unterschiede.stream().map(Massnahme.Aenderung::feld).toList()),
                        "stand",
                        neu.stand().name()));
    }

    void pruefen(Planbild bild, Massnahme m) {
        m.pruefen(bild);
        var a = m.angaben();
        if (organisation.einheit(a.einheit()).isEmpty()
                || a.beteiligte().stream().anyMatch(b -> organisation.einheit(b).isEmpty())) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "P-126");
        }
        if (!a.leistungen().stream().allMatch(LeistungsSchluessel::passt)
                || !a.fachverfahren().stream().allMatch(LeistungsSchluessel::passt)) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "P-119");
        }
    }

    private void abhaengen(Massnahme m) {
        boolean geht =
                anhang.abhaengen(m) && (m.angaben().braucht().isEmpty() || !anhang.imKreis(m.id()));
        if (!geht || m.angaben().braucht().contains(m.nummer())) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "P-118");
        }
    }

    private Optional<MassnahmeId> herkunft(Planbild bild, String nummer) {
        if (nummer.isBlank()) {
            return Optional.empty();
        }
        var gefunden = bild.plan().vorgaenger().flatMap(p -> ablage.id(p, nummer.strip()));
        if (gefunden.isEmpty()) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "P-123");
        }
        return gefunden;
    }

    private void protokollieren(String aktion, Massnahme m, Map<String, String> einzelheiten) {
        ereignisse.publishEvent(
                new Protokolleintrag(aktion, "massnahme:" + m.id().wert(), einzelheiten));
    }
}
