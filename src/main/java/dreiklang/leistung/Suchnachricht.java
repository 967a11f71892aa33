package dreiklang.leistung;

import java.time.Instant;

/// What somebody wrote to the Kommune after a search that found nothing.
///
/// @param worte what was looked for
/// @param text the message
/// @param eingegangen when it arrived
public record Suchnachricht(String worte, String text, Instant eingegangen) {}
