package dreiklang.prozess;

import java.util.Arrays;
import java.util.Optional;

/// On what information stands, before or after a Medienwechsel.
public enum Medium {
    PAPIER,
    GESPRAECH,
    MAIL,
    DATEI,
    TABELLE,
    FACHVERFAHREN,
    AKTE,
    ONLINE;

    /// The one of that name; empty when there is none.
    public static Optional<Medium> mitName(String name) {
        return Arrays.stream(values()).filter(m -> m.name().equals(name)).findFirst();
    }
}
