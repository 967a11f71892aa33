package dreiklang.demo;

import dreiklang.antrag.Antraege;
import dreiklang.antrag.AntragId;
import dreiklang.basis.FachlicherFehler;
import dreiklang.identitaet.Beschaeftigte;
import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.identitaet.Konten;
import dreiklang.identitaet.Organisation;
import dreiklang.postfach.Bekanntgabeweg;
import dreiklang.vorgang.Ergebnis;
import dreiklang.vorgang.Postversand;
import dreiklang.vorgang.Schreibtisch;
import dreiklang.vorgang.Vorgaenge;
import dreiklang.vorgang.VorgangId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// What the people of the Amt do, each with her own rights.
@Component
@ConditionalOnProperty("dreiklang.demo")
class Amtsschritte {

    private static final int FRIST_TAGE = 14;
    private static final int PAPIER_JEDER = 11;

    private final Konten konten;
    private final Organisation organisation;
    private final Vorgaenge vorgaenge;
    private final Schreibtisch schreibtisch;
    private final Postversand postversand;
    private final Antraege antraege;
    private final Clock uhr;

    Amtsschritte(
            Konten konten,
            Organisation organisation,
            Vorgaenge vorgaenge,
            Schreibtisch schreibtisch,
            Postversand postversand,
            Antraege antraege,
            Clock uhr) {
        this.konten = konten;
        this.organisation = organisation;
        this.vorgaenge = vorgaenge;
        this.schreibtisch = schreibtisch;
        this.postversand = postversand;
        this.antraege = antraege;
        this.uhr = uhr;
    }

    /// Runs a piece of work as the person of that sign-in name.
    <T> T als(String anmeldename, Supplier<T> arbeit) {
        return konten.als(person(anmeldename), arbeit);
    }

    /// The Vorgang of an Antrag.
    Optional<VorgangId> vorgang(AntragId antrag) {
        return vorgaenge.zu(antrag);
    }

    void tun(Planschritt schritt, AntragId antrag, VorgangId vorgang) {
        var wer =
                schritt.wer().equals(Planschritt.VORGESETZTE)
                        ? vorgesetzte(antrag)
                        : person(schritt.wer());
        konten.als(
                wer,
                () -> {
                    tun(schritt, vorgang);
                    return vorgang;
                });
    }

    private void tun(Planschritt schritt, VorgangId vorgang) {
        var heute = LocalDate.now(uhr);
        switch (schritt.was()) {
            case UEBERNEHMEN -> vorgaenge.uebernehmen(vorgang);
            case NACHFORDERN ->
                    vorgaenge.nachfordern(vorgang, schritt.text(), heute.plusDays(FRIST_TAGE));
            case BEZAHLEN -> vorgaenge.bezahltVermerken(vorgang, heute);
            case BEWILLIGEN -> entscheiden(schritt, vorgang, Ergebnis.BEWILLIGT);
            case ABLEHNEN -> entscheiden(schritt, vorgang, Ergebnis.ABGELEHNT);
            case ERLEDIGEN -> vorgaenge.entscheiden(vorgang, Ergebnis.ERLEDIGT, schritt.text());
            case SCHRITT -> schritt(vorgang, schritt.text());
            case ABSCHLIESSEN -> vorgaenge.abschliessen(vorgang);
            case AUSFUELLEN, ANTWORTEN, ABRUFEN ->
                    throw new IllegalStateException("not a step of the Amt: " + schritt.was());
        }
    }

    /// Does the step that lies with the person's unit.
    private void schritt(VorgangId vorgang, String vermerk) {
        schreibtisch.ansehen(vorgang).machbar().stream()
                .findFirst()
                .ifPresent(aufgabe -> vorgaenge.erledigen(vorgang, aufgabe, vermerk));
    }

    /// What goes by post is posted on the same day; where the form asked for no address, the portal
    /// has to do.
    private void entscheiden(Planschritt schritt, VorgangId vorgang, Ergebnis ergebnis) {
        var weg = weg(schritt);
        try {
            vorgaenge.entscheiden(vorgang, ergebnis, schritt.text(), weg);
        } catch (FachlicherFehler e) {
            if (!e.code().equals("V-381")) {
                throw e;
            }
            vorgaenge.entscheiden(vorgang, ergebnis, schritt.text(), Bekanntgabeweg.PORTAL);
        }
        if (weg == Bekanntgabeweg.POST) {
            postversand.offen().stream()
                    .filter(p -> p.vorgang().id().equals(vorgang))
                    .forEach(p ->
                            postversand.alsVersandtKennzeichnen(
                                    p.sendung().id(), LocalDate.now(uhr)));
        }
    }

    /// A few people want their Bescheid on paper; then not everything was digital.
    private static Bekanntgabeweg weg(Planschritt schritt) {
        return schritt.fall() % PAPIER_JEDER == 0 && !schritt.wer().equals(Planschritt.VORGESETZTE)
                ? Bekanntgabeweg.POST
                : Bekanntgabeweg.PORTAL;
    }

    private BeschaeftigteId vorgesetzte(AntragId antrag) {
        return antraege.finden(antrag)
                .beschaeftigte()
                .flatMap(organisation::person)
                .flatMap(Beschaeftigte::vorgesetzte)
                .orElseThrow(() -> new IllegalStateException("nobody above for " + antrag));
    }

    private BeschaeftigteId person(String anmeldename) {
        return organisation.einheiten().stream()
                .flatMap(e -> organisation.personen(e.kurz()).stream())
                .filter(p -> p.anmeldename().equals(anmeldename))
                .map(Beschaeftigte::id)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody is called " + anmeldename));
    }
}
