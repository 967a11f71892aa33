package dreiklang.fachverfahren;

import java.time.Duration;

/// A Fachverfahren could not be reached or did not take something.
final class Zustellfehler extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean endgueltig;
    private final Duration warten;

    private Zustellfehler(String grund, boolean endgueltig, Duration warten) {
        super(grund);
        this.endgueltig = endgueltig;
        this.warten = warten;
    }

    /// It will probably work later.
    ///
    /// @param grund German, without address and content
    static Zustellfehler spaeter(String grund) {
        return new Zustellfehler(grund, false, Duration.ZERO);
    }

    /// The Fachverfahren says itself when.
    static Zustellfehler spaeter(String grund, Duration fruehestens) {
        return new Zustellfehler(grund, false, fruehestens);
    }

    /// Trying again is useless: this content was refused.
    static Zustellfehler endgueltig(String grund) {
        return new Zustellfehler(grund, true, Duration.ZERO);
    }

    /// What a person reads.
    String grund() {
        return String.valueOf(getMessage());
    }

    boolean endgueltig() {
        return endgueltig;
    }

    /// Not before this time is over.
    Duration warten() {
        return warten;
    }
}
