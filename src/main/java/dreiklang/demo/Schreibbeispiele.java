package dreiklang.demo;

import dreiklang.antrag.Antraege;
import dreiklang.basis.Sprache;
import dreiklang.leistung.LeistungsSchluessel;
import dreiklang.vorgang.Ergebnis;
import dreiklang.vorgang.Schriftverkehr;
import dreiklang.vorgang.Umlaeufe;
import dreiklang.vorgang.Umlauf.Stelle;
import dreiklang.vorgang.Vorgaenge;
import dreiklang.vorgang.VorgangId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// Shows in the demo what letters and Mitzeichnung are: an Einbürgerung waits for the signatures of
/// two others, and the draft of a letter lies beside it.
@Component
@ConditionalOnProperty("dreiklang.demo")
class Schreibbeispiele implements Beispielfolge {

    private static final String FALL = "einbuergerung";
    private static final LeistungsSchluessel LEISTUNG = new LeistungsSchluessel("einbuergerung");
    private static final String WER = "v.brandis";

    private final Beispielschritte schritte;
    private final Antraege antraege;
    private final Vorgaenge vorgaenge;
    private final Schriftverkehr schriftverkehr;
    private final Umlaeufe umlaeufe;
    private final Amtsschritte amt;
    private final Clock uhr;

    Schreibbeispiele(
            Beispielschritte schritte,
            Antraege antraege,
            Vorgaenge vorgaenge,
            Schriftverkehr schriftverkehr,
            Umlaeufe umlaeufe,
            Amtsschritte amt,
            Clock uhr) {
        this.schritte = schritte;
        this.antraege = antraege;
        this.vorgaenge = vorgaenge;
        this.schriftverkehr = schriftverkehr;
        this.umlaeufe = umlaeufe;
        this.amt = amt;
        this.uhr = uhr;
    }

    @Override
    public void anlegen() {
        schritte.beispiel(LEISTUNG, _ -> true)
                .ifPresent(b ->
                        schritte.einreichen(
                                FALL,
                                () ->
                                        antraege.einreichen(
                                                LEISTUNG,
                                                b.antworten(),
                                                schritte.anlagen(b),
                                                Sprache.DE)));
        schritte.danach(FALL, "mitzeichnung", this::bearbeiten);
    }

    private void bearbeiten(VorgangId vorgang) {
        amt.als(
                WER,
                () -> {
                    vorgaenge.uebernehmen(vorgang);
                    schriftverkehr.beginnen(vorgang, "zwischennachricht");
                    return umlaeufe.beginnen(
                            vorgang,
                            Ergebnis.BEWILLIGT,
                            "Die Voraussetzungen des § 10 Staatsangehörigkeitsgesetz liegen vor.",
                            List.of(leitung(1, "33.2", 3), leitung(2, "33", 7)));
                });
    }

    private Stelle leitung(int nummer, String einheit, int tage) {
        return Stelle.gefragt(
                nummer,
                nummer,
                Optional.empty(),
                einheit,
                Optional.of(LocalDate.now(uhr).plusDays(tage)));
    }
}
