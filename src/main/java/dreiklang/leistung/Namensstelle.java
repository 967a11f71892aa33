package dreiklang.leistung;

/// A place in a Leistungspaket that speaks of a question by its name.
///
/// @param datei name of the file
/// @param zeile its line, the first is 1
/// @param text what will stand there under the new name
public record Namensstelle(String datei, int zeile, String text) {}
