package dreiklang.vorgang;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A clear case the program met, with everything it decided by: kept for good, so that every such
/// decision can be explained.
///
/// @param vorgang which Vorgang
/// @param fassung the Fassung of the Leistungspaket whose rule applied
/// @param regel name of the rule
/// @param bedingung its condition
/// @param angaben field → answers the condition looked at
/// @param ergebnis how it was or would have been decided
/// @param grundlage the law that allows it
/// @param stichprobe whether a person decides it all the same
/// @param zeitpunkt when
/// @param entschieden when the program decided; empty for a Stichprobe
public record Automatikfall(
        VorgangId vorgang,
        int fassung,
        String regel,
        String bedingung,
        Map<String, List<String>> angaben,
        Ergebnis ergebnis,
        String grundlage,
        boolean stichprobe,
        Instant zeitpunkt,
        Optional<Instant> entschieden) {}
