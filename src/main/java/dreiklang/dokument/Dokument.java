package dreiklang.dokument;

import java.time.Instant;

/// A kept file.
///
/// @param id identifier
/// @param bezug what it belongs to, for example `antrag:0198…`
/// @param ablage the content
/// @param angelegt when it was entered
public record Dokument(DokumentId id, String bezug, Ablage ablage, Instant angelegt) {}
