package dreiklang.demo;

import dreiklang.antrag.Antraege;
import dreiklang.basis.Sprache;
import dreiklang.dokument.Ablage;
import dreiklang.formular.Antworten;
import dreiklang.leistung.LeistungsSchluessel;
import dreiklang.vorgang.Ergebnis;
import dreiklang.vorgang.Vorgaenge;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// Shows in the demo what refunds are: a trip with an advance that has to be booked, a Beihilfe to
/// be fixed and one that waits at the Kasse.
@Component
@ConditionalOnProperty("dreiklang.demo")
class Erstattungsbeispiele implements Beispielfolge {

    private static final String REISE = "dienstreise";
    private static final String BEIHILFE = "beihilfe";

    private final Beispielschritte schritte;
    private final Antraege antraege;
    private final Vorgaenge vorgaenge;
    private final Amtsschritte amt;
    private final Clock uhr;

    Erstattungsbeispiele(
            Beispielschritte schritte,
            Antraege antraege,
            Vorgaenge vorgaenge,
            Amtsschritte amt,
            Clock uhr) {
        this.schritte = schritte;
        this.antraege = antraege;
        this.vorgaenge = vorgaenge;
        this.amt = amt;
        this.uhr = uhr;
    }

    @Override
    public void anlegen() {
        einreichen(REISE, "a.berger", "dienstreise", reise(), List.of());
        einreichen(BEIHILFE, "m.lenz", "beihilfe", beihilfe("184.30"), List.of("rechnung.png"));
        einreichen(
                "beihilfe-offen",
                "j.krause",
                "beihilfe",
                beihilfe("312.00"),
                List.of("rechnung.png"));
        bewilligen(REISE, "m.lenz", "");
        bewilligen(BEIHILFE, "r.ebbing", "Die Rechnung ist beihilfefähig.");
    }

    private void bewilligen(String beispiel, String wer, String begruendung) {
        schritte.danach(
                beispiel,
                beispiel + "-bewilligt",
                vorgang ->
                        amt.als(
                                wer,
                                () -> {
                                    vorgaenge.entscheiden(vorgang, Ergebnis.BEWILLIGT, begruendung);
                                    return vorgang;
                                }));
    }

    private void einreichen(
            String beispiel,
            String wer,
            String leistung,
            Map<String, String> antworten,
            List<String> dateien) {
        var werte = new HashMap<String, List<String>>();
        antworten.forEach((feld, wert) -> werte.put(feld, List.of(wert)));
        var anlagen = new HashMap<String, List<Ablage>>();
        if (!dateien.isEmpty()) {
            werte.put("dateien", dateien);
            anlagen.put("dateien", dateien.stream().map(schritte::bild).toList());
        }
        schritte.einreichen(
                beispiel,
                () ->
                        amt.als(
                                wer,
                                () ->
                                        antraege.einreichen(
                                                new LeistungsSchluessel(leistung),
                                                new Antworten(werte),
                                                anlagen,
                                                Sprache.DE)));
    }

    private Map<String, String> reise() {
        var heute = LocalDate.now(uhr);
        return Map.ofEntries(
                Map.entry("ziel", "Kassel"),
                Map.entry("zweck", "Fachtagung Gewässerschutz"),
                Map.entry("beginn", heute.plusDays(12).toString()),
                Map.entry("ende", heute.plusDays(13).toString()),
                Map.entry("verkehrsmittel", "bahn"),
                Map.entry("uebernachtung", "ja"),
                Map.entry("naechte", "1"),
                Map.entry("buchen", "ja"),
                Map.entry("kosten", "260"),
                Map.entry("vorschuss", "ja"),
                Map.entry("vorschuss_betrag", "80"),
                Map.entry("iban", "DE89370400440532013000"));
    }

    private Map<String, String> beihilfe(String betrag) {
        return Map.ofEntries(
                Map.entry("belege", "1"),
                Map.entry("belege.1.beleg_datum", LocalDate.now(uhr).minusDays(9).toString()),
                Map.entry("belege.1.beleg_person", "selbst"),
                Map.entry("belege.1.beleg_art", "zahnarzt"),
                Map.entry("belege.1.beleg_betrag", betrag),
                Map.entry("zwei_kinder", "nein"),
                Map.entry("unfall", "nein"),
                Map.entry("konto", "anderes"),
                Map.entry("iban", "DE02120300000000202051"),
                Map.entry("richtigkeit", "ja"));
    }
}
