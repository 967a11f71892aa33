package dreiklang.dokument;

import java.time.Instant;
import java.util.Optional;

/// How it stands with a master key under which contents are encrypted.
///
/// @param kennung its name; says nothing about the key
/// @param seit since when it was in use
/// @param frei since when nothing uses it any more; empty while something may
public record Schluesselstand(String kennung, Instant seit, Optional<Instant> frei) {}
