package dreiklang.leistung;

import dreiklang.basis.Blatt;
import dreiklang.basis.Braucht;
import dreiklang.basis.Kalender;
import dreiklang.basis.Offen;
import dreiklang.basis.Recht;
import dreiklang.basis.Zufall;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door for what people look for and do not find (ADR 0015). Nobody's name, address or session
/// is asked for or kept.
@Service
public class Suchwuensche {

    private static final int MEISTE_WORTE = 5;
    private static final int LAENGSTES_WORT = 30;
    private static final int JE_BLATT = 20;
    private static final Duration AUFBEWAHRUNG = Duration.ofDays(365);

    private final SuchnachrichtRepository nachrichten;
    private final ApplicationEventPublisher fakten;
    private final Clock uhr;

    Suchwuensche(SuchnachrichtRepository nachrichten, ApplicationEventPublisher fakten, Clock uhr) {
        this.nachrichten = nachrichten;
        this.fakten = fakten;
        this.uhr = uhr;
    }

    /// Counts a search that found nothing; nothing happens when no word is left that may be kept.
    @Offen("anyone may search; callers limit how often")
    @Transactional
    public void vermisst(String worte) {
        melden(worte, false);
    }

    /// Takes in a message about what is missing.
    ///
    /// @param worte what was looked for
    /// @param text what the person writes
    @Offen("anyone may write; callers limit how often")
    @Transactional
    public void nachricht(String worte, String text) {
        nachrichten.anlegen(
                Zufall.kennung(uhr),
                new Suchnachricht(reduziert(worte).orElse(""), text, uhr.instant()));
        melden(worte, true);
    }

    /// The messages, newest first.
    @Braucht(Recht.STEUERUNG_LESEN)
    public Blatt<Suchnachricht> nachrichten(int nummer) {
        long gesamt = nachrichten.anzahl();
        int letzte = (int) Math.max(1, (gesamt + JE_BLATT - 1) / JE_BLATT);
        int blatt = Math.clamp(nummer, 1, letzte);
        return new Blatt<>(
                nachrichten.liste((blatt - 1) * JE_BLATT, JE_BLATT), blatt, JE_BLATT, gesamt);
    }

    @Scheduled(cron = "0 25 3 * * *", zone = "Europe/Berlin")
    void aufraeumen() {
        Instant grenze = uhr.instant().minus(AUFBEWAHRUNG);
        nachrichten.loeschenVor(grenze);
    }

    private void melden(String worte, boolean mitNachricht) {
        reduziert(worte)
                .ifPresent(w ->
                        fakten.publishEvent(
                                new LeistungVermisst(
                                        Zufall.kennung(uhr),
                                        w,
                                        mitNachricht,
                                        LocalDate.ofInstant(uhr.instant(), Kalender.ORTSZEIT))));
    }

    /// What may be kept of a search: at most five words, no numbers, no addresses.
    static Optional<String> reduziert(String worte) {
        var rest =
                Stream.of(worte.toLowerCase(Locale.GERMAN).split("\\s+"))
                        .filter(w -> !w.contains("@") && w.chars().noneMatch(Character::isDigit))
                        .flatMap(w -> Stream.of(w.split("[^\\p{L}]+")))
                        .filter(w -> w.length() > 1 && w.length() <= LAENGSTES_WORT)
                        .limit(MEISTE_WORTE)
                        .collect(Collectors.joining(" "));
        return rest.isEmpty() ? Optional.empty() : Optional.of(rest);
    }
}
