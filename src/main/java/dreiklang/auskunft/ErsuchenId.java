package dreiklang.auskunft;

import java.util.UUID;

/// Identifier of an Auskunftsersuchen.
///
/// @param wert the identifier
public record ErsuchenId(UUID wert) {

    /// How other modules refer to it.
    public String bezug() {
        return "auskunft:" + wert;
    }
}
