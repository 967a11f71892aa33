package dreiklang.programm;

import java.time.Instant;

/// A change of one field of a Massnahme.
///
/// @param feld name of the field
/// @param alt what stood there
/// @param neu what stands there since
/// @param wer who has changed it, as the audit trail names people
/// @param zeit when
public record Verlaufseintrag(String feld, String alt, String neu, String wer, Instant zeit) {}
