package dreiklang.aussonderung.xdomea;

import java.util.Arrays;
import java.util.Optional;

/// What the archive says about an Akte (Aussonderungsart of xdomea).
public enum Bewertung {
    /// It is kept for ever, in the archive.
    ARCHIVIEREN("A"),
    /// The archive has not decided yet.
    BEWERTEN("B"),
    /// Nobody needs it.
    VERNICHTEN("V");

    private final String code;

    Bewertung(String code) {
        this.code = code;
    }

    /// Its code in the list of the standard.
    public String code() {
        return code;
    }

    /// The one with that code.
    public static Optional<Bewertung> mitCode(String code) {
        return Arrays.stream(values()).filter(b -> b.code.equals(code)).findFirst();
    }
}
