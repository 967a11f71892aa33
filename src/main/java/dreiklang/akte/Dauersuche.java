package dreiklang.akte;

import dreiklang.volltext.Suchauftrag.Wahl;
import java.time.Instant;
import java.util.UUID;

/// A question to the full text that a person keeps for herself.
///
/// @param id identifier
/// @param name what she calls it
/// @param worte what is looked for
/// @param wahl what it is narrowed to
/// @param gesehen what was filed before this moment she has seen
/// @param neue how many hits were filed since
public record Dauersuche(
        UUID id, String name, String worte, Wahl wahl, Instant gesehen, long neue) {

    /// What was filed since she last looked.
    public Wahl neues() {
        return wahl.seit(gesehen);
    }

    Dauersuche mit(long anzahl) {
        return new Dauersuche(id, name, worte, wahl, gesehen, anzahl);
    }
}
