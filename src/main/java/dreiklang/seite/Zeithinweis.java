package dreiklang.seite;

import java.time.LocalDate;
import java.util.Optional;

/// Says on every page that the time shown is not the real one; only the demo's Zeitmaschine
/// implements it.
@FunctionalInterface
public interface Zeithinweis {

    /// The day the Zeitmaschine shows; empty when it is the real one.
    Optional<LocalDate> verschoben();
}
