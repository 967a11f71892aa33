package dreiklang.vorgang;

import org.springframework.modulith.NamedInterface;

/// Where a Vorgang stands, as people see it.
@NamedInterface({"ereignisse", "auskunft"})
public enum Vorgangsstand {
    /// Arrived, nobody has taken it yet.
    EINGEGANGEN,
    /// Somebody works on it.
    IN_BEARBEITUNG,
    /// Waits for the person; the clock stands still.
    WARTET_AUF_PERSON,
    /// Decided and announced.
    ENTSCHIEDEN,
    /// Finished and filed.
    ABGESCHLOSSEN
}
