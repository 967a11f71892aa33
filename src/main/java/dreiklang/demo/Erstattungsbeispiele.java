package dreiklang.demo;

import dreiklang.antrag.Antraege;
import dreiklang.basis.Sprache;
import dreiklang.dokument.Ablage;
import dreiklang.dokument.Dokumente;
import dreiklang.formular.Antworten;
import dreiklang.leistung.LeistungsSchluessel;
import dreiklang.vorgang.Ergebnis;
import dreiklang.vorgang.Vorgaenge;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Shows in the demo what refunds are: a trip with an advance that has to be booked, a Beihilfe to
/// be fixed and one that waits at the Kasse.
@Component
@ConditionalOnProperty("dreiklang.demo")
class Erstattungsbeispiele {

    private static final int GANZE_STADT = 100;
    private static final int REISE = -50;
    private static final int BEIHILFE = -51;

    private final Antraege antraege;
    private final Dokumente dokumente;
    private final Vorgaenge vorgaenge;
    private final Amtsschritte amt;
    private final Vorgangswarte warte;
    private final DemoRepository stand;
    private final TransactionTemplate transaktion;
    private final ThreadPoolTaskScheduler planer;
    private final Demoeinstellungen einstellungen;
    private final Clock uhr;

    Erstattungsbeispiele(
            Antraege antraege,
            Dokumente dokumente,
            Vorgaenge vorgaenge,
            Amtsschritte amt,
            Vorgangswarte warte,
            DemoRepository stand,
            TransactionTemplate transaktion,
            ThreadPoolTaskScheduler planer,
            Demoeinstellungen einstellungen,
            Clock uhr) {
        this.antraege = antraege;
        this.dokumente = dokumente;
        this.vorgaenge = vorgaenge;
        this.amt = amt;
        this.warte = warte;
        this.stand = stand;
        this.transaktion = transaktion;
        this.planer = planer;
        this.einstellungen = einstellungen;
        this.uhr = uhr;
    }

    @EventListener(ApplicationReadyEvent.class)
    void bereit() {
        if (einstellungen.demoVorgaenge() >= GANZE_STADT) {
            planer.execute(this::anlegen);
        }
    }

    /// Each step with its mark in one transaction: a crash between them is made good at the next
    /// start.
    private void anlegen() {
        var rechnung = rechnung();
        transaktion.executeWithoutResult(t -> {
            if (stand.beispiel("erstattung")) {
                einreichen(REISE, "a.berger", "dienstreise", reise(), Map.of());
                einreichen(BEIHILFE, "m.lenz", "beihilfe", beihilfe("184.30"), rechnung);
                einreichen(BEIHILFE - 1, "j.krause", "beihilfe", beihilfe("312.00"), rechnung);
            }
        });
        entscheiden(REISE, "m.lenz", "reise-genehmigt", "");
        entscheiden(BEIHILFE, "r.ebbing", "beihilfe-bewilligt", "Die Rechnung ist beihilfefähig.");
    }

    private void entscheiden(int fall, String wer, String marke, String begruendung) {
        try {
            var antrag = stand.antrag(fall);
            if (antrag.isPresent() && warte.eroeffnet(antrag.get())) {
                var vorgang = vorgaenge.zu(antrag.get()).orElseThrow();
                transaktion.executeWithoutResult(t -> {
                    if (stand.beispiel(marke)) {
                        amt.als(
                                wer,
                                () -> {
                                    vorgaenge.entscheiden(vorgang, Ergebnis.BEWILLIGT, begruendung);
                                    return vorgang;
                                });
                    }
                });
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void einreichen(
            int fall,
            String wer,
            String leistung,
            Map<String, String> antworten,
            Map<String, List<Ablage>> anlagen) {
        var werte = new HashMap<String, List<String>>();
        antworten.forEach((feld, wert) -> werte.put(feld, List.of(wert)));
        anlagen.forEach(
                (feld, dateien) -> werte.put(feld, dateien.stream().map(Ablage::name).toList()));
        var quittung =
                amt.als(
                        wer,
                        () ->
                                antraege.einreichen(
                                        new LeistungsSchluessel(leistung),
                                        new Antworten(werte),
                                        anlagen,
                                        Sprache.DE));
        stand.merken(fall, quittung.antrag().id());
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

    private Map<String, List<Ablage>> rechnung() {
        var datei = einstellungen.ort("kommune/demo/anlagen/nachweise.png");
        try (var inhalt = Files.newInputStream(datei)) {
            return Map.of("dateien", List.of(dokumente.annehmen(inhalt, "rechnung.png")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
