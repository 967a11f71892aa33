package dreiklang.vorgang;

import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/// Identifier of a Vorgang.
///
/// @param wert the identifier
@NamedInterface({"ereignisse", "auskunft"})
public record VorgangId(UUID wert) {

    /// How other modules refer to it.
    public String bezug() {
        return "vorgang:" + wert;
    }
}
