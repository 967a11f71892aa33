package dreiklang.vorgang;

import org.springframework.modulith.NamedInterface;

/// How a Vorgang was decided.
@NamedInterface({"ereignisse", "auskunft"})
public enum Ergebnis {
    /// What was asked for is granted.
    BEWILLIGT,
    /// It is refused.
    ABGELEHNT,
    /// Done without a Bescheid, for example a Mangel that was mended.
    ERLEDIGT
}
