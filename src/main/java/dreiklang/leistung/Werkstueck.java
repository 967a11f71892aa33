package dreiklang.leistung;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A Leistungspaket that is being worked on and not published yet.
///
/// @param schluessel key of the Leistung
/// @param grundlage the Fassung it was begun from, empty for a new Leistung
/// @param version counted up with every change
/// @param geaendert when it was last changed
/// @param von name of whoever changed it last
/// @param dateien name → content
public record Werkstueck(
        LeistungsSchluessel schluessel,
        Optional<Integer> grundlage,
        int version,
        Instant geaendert,
        String von,
        Map<String, byte[]> dateien) {

    /// Sorted, so that it always looks the same.
    public Werkstueck {
        dateien = Collections.unmodifiableMap(new TreeMap<>(dateien));
    }
}
