package dreiklang.leistung;

import java.time.Instant;
import java.util.List;

/// A change of a Werkstueck that can be taken back.
///
/// @param version the version that came about by it
/// @param geaendert when it was made
/// @param von name of whoever made it
/// @param dateien names of the files it changed
public record Werkschritt(int version, Instant geaendert, String von, List<String> dateien) {}
