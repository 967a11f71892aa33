package dreiklang.blattwerk;

/// A place that is to be blackened.
///
/// @param id its number
/// @param seite the page, the first is 1
/// @param ort where on it
/// @param grund why nobody may read it
public record Marke(long id, int seite, Rechteck ort, String grund) {}
