package dreiklang.aussonderung.xdomea;

import java.util.Arrays;
import java.util.Optional;

/// A version of the standard xdomea that is written and read here; for the Aussonderung both are
/// alike but for their namespace.
public enum Xdomeafassung {
    V3_0_0("3.0.0"),
    V3_1_0("3.1.0");

    private static final String RAUM = "urn:xoev-de:xdomea:schema:";

    private final String nummer;

    Xdomeafassung(String nummer) {
        this.nummer = nummer;
    }

    /// Its number.
    public String nummer() {
        return nummer;
    }

    /// The namespace of its messages.
    public String namensraum() {
        return RAUM + nummer;
    }

    /// The version with that namespace.
    public static Optional<Xdomeafassung> von(String namensraum) {
        return Arrays.stream(values()).filter(f -> f.namensraum().equals(namensraum)).findFirst();
    }

    /// The version with that number.
    public static Optional<Xdomeafassung> mitNummer(String nummer) {
        return Arrays.stream(values()).filter(f -> f.nummer.equals(nummer)).findFirst();
    }
}
