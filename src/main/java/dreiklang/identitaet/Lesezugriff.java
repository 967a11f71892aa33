package dreiklang.identitaet;

import java.time.Instant;

/// Somebody's look at something confidential.
///
/// @param zeit when
/// @param name who it was; the Kennung of the Protokoll where nobody of that name works here any
///   more
/// @param gegenstand what was looked at, for example `akte:10.31.20-2026-000002`
public record Lesezugriff(Instant zeit, String name, String gegenstand) {}
