package dreiklang.ressourcen;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What taking over a file would do. Nothing is written yet.
///
/// @param id the file
/// @param datei its name
/// @param inhalt what it says; empty after it was taken over
/// @param aenderungen accounts that are new or get another amount
/// @param gleich how many accounts stay as they are
/// @param uebernommen when it was taken over
/// @param schonEinmal when a file of the same bytes was taken over before
public record Istwertvorschau(
        EinlesungId id,
        String datei,
        Optional<Istwertdatei> inhalt,
        List<Aenderung> aenderungen,
        int gleich,
        Optional<Instant> uebernommen,
        Optional<Instant> schonEinmal) {

    /// An account that would change.
    ///
    /// @param neu what would stand there
    /// @param alt what stands there; empty: nothing
    public record Aenderung(Istwert neu, Optional<BigDecimal> alt) {}
}
