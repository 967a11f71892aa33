package dreiklang.fachverfahren;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The event at which something is delivered to a Fachverfahren.
public enum Anlass {
    /// The Antrag has become a Vorgang.
    EINGEREICHT,
    /// The Vorgang was decided.
    ENTSCHIEDEN,
    /// The Gebuehr has come in.
    BEZAHLT;

    /// As written in `anbindung.yaml`.
    String wort() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Anlass> von(String wort) {
        return Arrays.stream(values()).filter(a -> a.wort().equals(wort)).findFirst();
    }
}
