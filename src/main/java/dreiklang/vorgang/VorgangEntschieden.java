package dreiklang.vorgang;

import dreiklang.leistung.LeistungsSchluessel;
import java.time.Duration;
import java.time.Instant;
import org.springframework.modulith.NamedInterface;

/// Fact: a Vorgang was decided.
///
/// @param vorgang which
/// @param leistung of which Leistung
/// @param ergebnis how
/// @param eingegangen when the Antrag was submitted
/// @param entschieden when it was decided
/// @param wartezeit how long it waited for the person in between; not counted as processing time
/// @param digital true when no step left the digital way (no post, no paper)
@NamedInterface("ereignisse")
public record VorgangEntschieden(
        VorgangId vorgang,
        LeistungsSchluessel leistung,
        Ergebnis ergebnis,
        Instant eingegangen,
        Instant entschieden,
        Duration wartezeit,
        boolean digital) {}
