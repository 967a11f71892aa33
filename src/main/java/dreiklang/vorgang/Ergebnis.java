package dreiklang.vorgang;

import dreiklang.leistung.Leistungspaket;
import java.util.List;
import org.springframework.modulith.NamedInterface;

/// How a Vorgang was decided.
@NamedInterface({"ereignisse", "auskunft"})
public enum Ergebnis {
    /// What was asked for is granted.
    BEWILLIGT,
    /// Part of what was asked for is granted, the rest is refused.
    TEILWEISE,
    /// It is refused.
    ABGELEHNT,
    /// Done without a Bescheid, for example a Mangel that was mended.
    ERLEDIGT;

    /// How a Leistung can be decided; in part only where its package has a Vorlage for that.
    public static List<Ergebnis> moegliche(Leistungspaket paket) {
        if (!paket.leistung().bescheid()) {
            return List.of(ERLEDIGT, ABGELEHNT);
        }
        return paket.dateien().containsKey("vorlagen/bescheid-teilweise.md")
                ? List.of(BEWILLIGT, TEILWEISE, ABGELEHNT)
                : List.of(BEWILLIGT, ABGELEHNT);
    }
}
