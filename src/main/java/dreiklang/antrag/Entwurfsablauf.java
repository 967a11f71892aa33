package dreiklang.antrag;

import dreiklang.basis.Loeschbestand;
import dreiklang.basis.Loeschnachweis;
import dreiklang.basis.Protokolleintrag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Deletes drafts 30 days after the last change and tells the person a week before, where an
/// address is known (§ 8a (3) OZG). Several nodes may run it at once: each takes rows that no other
/// one holds.
@Component
class Entwurfsablauf implements Loeschbestand {

    private static final String KLASSE = "entwurf";
    private static final int MEISTE = 100_000;

    /// So long before the end the person is told.
    static final Duration VORLAUF = Duration.ofDays(7);

    private static final int AUF_EINMAL = 100;

    private final AblaufRepository ablauf;
    private final EntwurfRepository entwuerfe;
    private final Entwurfsbeginn beginn;
    private final Fassungen fassungen;
    private final Briefe briefe;
    private final Clock uhr;
    private final ApplicationEventPublisher ereignisse;
    private final TransactionTemplate transaktion;

    Entwurfsablauf(
            AblaufRepository ablauf,
            EntwurfRepository entwuerfe,
            Entwurfsbeginn beginn,
            Fassungen fassungen,
            Briefe briefe,
            Clock uhr,
            ApplicationEventPublisher ereignisse,
            TransactionTemplate transaktion) {
        this.ablauf = ablauf;
        this.entwuerfe = entwuerfe;
        this.beginn = beginn;
        this.fassungen = fassungen;
        this.briefe = briefe;
        this.uhr = uhr;
        this.ereignisse = ereignisse;
        this.transaktion = transaktion;
    }

    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT1H")
    void aufraeumen() {
        bisNichtsMehrAnsteht(this::erinnern);
        bisNichtsMehrAnsteht(this::loeschen);
    }

    @Override
    public List<Loeschregel> regeln() {
        return List.of(new Loeschregel(KLASSE, (int) Entwurf.AUFBEWAHRUNG.toDays()));
    }

    /// Deleting itself follows the hourly clock above, after the reminder.
    @Override
    public long faellig(String klasse, Instant jetzt) {
        return transaktion.execute(t -> zuLoeschen(jetzt, MEISTE).size());
    }

    private List<Entwurf> zuLoeschen(Instant jetzt, int hoechstens) {
        return ablauf.zuLoeschen(
                jetzt.minus(Entwurf.AUFBEWAHRUNG), jetzt.minus(VORLAUF), hoechstens);
    }

    private void bisNichtsMehrAnsteht(IntSupplier schritt) {
        int erledigt;
        do {
            erledigt = transaktion.execute(s -> schritt.getAsInt());
        } while (erledigt == AUF_EINMAL);
    }

    private int erinnern() {
        var jetzt = uhr.instant().truncatedTo(ChronoUnit.MICROS);
        var faellige =
                ablauf.zuErinnern(jetzt.minus(Entwurf.AUFBEWAHRUNG).plus(VORLAUF), AUF_EINMAL);
        for (var entwurf : faellige) {
            var an = entwurf.adresse(fassungen.formular(entwurf));
            if (an.isPresent()) {
                var name = fassungen.paket(entwurf).leistung().name().in(entwurf.sprache());
                ereignisse.publishEvent(briefe.erinnerung(an.get(), entwurf, name));
                ereignisse.publishEvent(
                        new Protokolleintrag("entwurf.erinnert", entwurf.bezug(), Map.of()));
            }
            ablauf.erinnert(entwurf.id(), an.isPresent() ? jetzt : jetzt.minus(VORLAUF));
        }
        return faellige.size();
    }

    /// Whoever could be told has had the whole week, also when the program did not run for some
    /// days.
    private int loeschen() {
        var faellige = zuLoeschen(uhr.instant(), AUF_EINMAL);
        for (var entwurf : faellige) {
            beginn.loeschen(entwurf);
            ereignisse.publishEvent(
                    new Protokolleintrag("entwurf.geloescht", entwurf.bezug(), Map.of()));
        }
        ereignisse.publishEvent(
                new Loeschnachweis(
                        KLASSE, faellige.size(), Entwurf.AUFBEWAHRUNG.toDays() + " Tage"));
        return faellige.size();
    }
}
