package dreiklang.antrag;

import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/// Identifier of an Antrag.
///
/// @param wert the identifier
@NamedInterface("ereignisse")
public record AntragId(UUID wert) {

    /// How other modules refer to it.
    public String bezug() {
        return "antrag:" + wert;
    }
}
