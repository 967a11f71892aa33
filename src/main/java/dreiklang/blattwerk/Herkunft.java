package dreiklang.blattwerk;

import java.time.Instant;

/// What a Dokument was made of.
///
/// @param ort the sheet and version, as they were called then
/// @param seiten which pages of it, empty for all
/// @param wann when
/// @param person who did it
public record Herkunft(Blattort ort, String seiten, Instant wann, String person) {}
