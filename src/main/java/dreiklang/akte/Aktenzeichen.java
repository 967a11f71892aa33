package dreiklang.akte;

/// The number of an Akte, by default number of the Aktenplan, year and running number.
///
/// @param wert as printed, for example `36.20.10-2026-000123`
public record Aktenzeichen(String wert) {}
