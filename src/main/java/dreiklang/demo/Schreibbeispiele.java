package dreiklang.demo;

import dreiklang.antrag.Antraege;
import dreiklang.basis.Sprache;
import dreiklang.dokument.Ablage;
import dreiklang.dokument.Dokumente;
import dreiklang.leistung.Beispiel;
import dreiklang.leistung.Leistungen;
import dreiklang.leistung.LeistungsSchluessel;
import dreiklang.vorgang.Ergebnis;
import dreiklang.vorgang.Schriftverkehr;
import dreiklang.vorgang.Umlaeufe;
import dreiklang.vorgang.Umlauf.Stelle;
import dreiklang.vorgang.Vorgaenge;
import dreiklang.vorgang.VorgangId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Shows in the demo what letters and Mitzeichnung are: an Einbürgerung waits for the signatures of
/// two others, and the draft of a letter lies beside it.
@Component
@ConditionalOnProperty("dreiklang.demo")
class Schreibbeispiele {

    private static final int GANZE_STADT = 100;
    private static final int FALL = -40;
    private static final String WER = "v.brandis";
    private static final String DATEI = ".+\\.(pdf|jpe?g|png)";

    private final Leistungen leistungen;
    private final Antraege antraege;
    private final Dokumente dokumente;
    private final Vorgaenge vorgaenge;
    private final Schriftverkehr schriftverkehr;
    private final Umlaeufe umlaeufe;
    private final Amtsschritte amt;
    private final Vorgangswarte warte;
    private final DemoRepository stand;
    private final TransactionTemplate transaktion;
    private final ThreadPoolTaskScheduler planer;
    private final Demoeinstellungen einstellungen;
    private final Clock uhr;

    Schreibbeispiele(
            Leistungen leistungen,
            Antraege antraege,
            Dokumente dokumente,
            Vorgaenge vorgaenge,
            Schriftverkehr schriftverkehr,
            Umlaeufe umlaeufe,
            Amtsschritte amt,
            Vorgangswarte warte,
            DemoRepository stand,
            TransactionTemplate transaktion,
            ThreadPoolTaskScheduler planer,
            Demoeinstellungen einstellungen,
            Clock uhr) {
        this.leistungen = leistungen;
        this.antraege = antraege;
        this.dokumente = dokumente;
        this.vorgaenge = vorgaenge;
        this.schriftverkehr = schriftverkehr;
        this.umlaeufe = umlaeufe;
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

    /// Two steps, each with its mark in one transaction: a crash between them is made good at the
    /// next start.
    private void anlegen() {
        beispiel().ifPresent(this::einreichen);
        try {
            var antrag = stand.antrag(FALL);
            if (antrag.isPresent() && warte.eroeffnet(antrag.get())) {
                var vorgang = vorgaenge.zu(antrag.get()).orElseThrow();
                transaktion.executeWithoutResult(t -> {
                    if (stand.beispiel("mitzeichnung")) {
                        bearbeiten(vorgang);
                    }
                });
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void einreichen(Beispiel beispiel) {
        var leistung = new LeistungsSchluessel("einbuergerung");
        var anlagen = anlagen(beispiel);
        transaktion.executeWithoutResult(t -> {
            if (stand.beispiel("einbuergerung")) {
                var quittung =
                        antraege.einreichen(leistung, beispiel.antworten(), anlagen, Sprache.DE);
                stand.merken(FALL, quittung.antrag().id());
            }
        });
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

    private Optional<Beispiel> beispiel() {
        return leistungen.paket(new LeistungsSchluessel("einbuergerung")).stream()
                .flatMap(p -> p.beispiele().stream())
                .filter(b -> b.gueltig() && b.formular().isEmpty())
                .findFirst();
    }

    private Map<String, List<Ablage>> anlagen(Beispiel beispiel) {
        var anlagen = new HashMap<String, List<Ablage>>();
        beispiel.werte()
                .forEach((feld, namen) -> {
                    if (namen.stream().anyMatch(n -> n.matches(DATEI))) {
                        anlagen.put(feld, namen.stream().map(this::bild).toList());
                    }
                });
        return anlagen;
    }

    private Ablage bild(String name) {
        var datei = einstellungen.ort("kommune/demo/anlagen/nachweise.png");
        try (var inhalt = Files.newInputStream(datei)) {
            return dokumente.annehmen(inhalt, name.replaceAll("\\.[a-z]+$", ".png"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
