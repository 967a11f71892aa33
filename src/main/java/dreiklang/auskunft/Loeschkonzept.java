package dreiklang.auskunft;

import dreiklang.basis.Blatt;
import dreiklang.basis.Braucht;
import dreiklang.basis.Loeschbestand;
import dreiklang.basis.Recht;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// The door of the Löschkonzept (DIN 66398): which Löschklassen there are, what would be deleted
/// today, what was deleted.
@Service
public class Loeschkonzept {

    private static final int ZEILEN = 25;

    private final List<Loeschbestand> bestaende;
    private final Loeschbuch buch;
    private final Clock uhr;

    Loeschkonzept(List<Loeschbestand> bestaende, Loeschbuch buch, Clock uhr) {
        this.bestaende = bestaende;
        this.buch = buch;
        this.uhr = uhr;
    }

    /// A Löschklasse as it stands.
    ///
    /// @param klasse its key
    /// @param tage Regelfrist in days
    /// @param faellig what would be deleted now
    /// @param zuletzt when something of it was deleted last
    public record Klasse(String klasse, int tage, long faellig, Optional<Instant> zuletzt) {}

    /// A deletion that was carried out.
    ///
    /// @param wann when
    /// @param klasse the Löschklasse
    /// @param anzahl how many things
    /// @param regel by which rule
    public record Nachweis(Instant wann, String klasse, int anzahl, String regel) {}

    /// All Löschklassen of the program with what would be deleted today. Nothing is changed.
    @Braucht(Recht.AUSKUNFT)
    public List<Klasse> klassen() {
        var jetzt = uhr.instant();
        return bestaende.stream()
                .flatMap(b ->
                        b.regeln().stream()
                                .map(r ->
                                        new Klasse(
                                                r.klasse(),
                                                r.tage(),
                                                b.faellig(r.klasse(), jetzt),
                                                buch.zuletzt(r.klasse()))))
                .sorted(java.util.Comparator.comparing(Klasse::klasse))
                .toList();
    }

    /// What was deleted, newest first.
    ///
    /// @param blatt number of the page, the first is 1
    @Braucht(Recht.AUSKUNFT)
    public Blatt<Nachweis> nachweise(int blatt) {
        int nummer = Math.clamp(blatt, 1, 100_000);
        return new Blatt<>(
                buch.neueste(ZEILEN, (nummer - 1) * ZEILEN), nummer, ZEILEN, buch.anzahl());
    }
}
