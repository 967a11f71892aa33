package dreiklang.blattwerk;

/// A page as a browser shows it.
///
/// @param jpeg the picture
/// @param breite its width in pixels
/// @param hoehe its height in pixels
/// @param text what can be read on it, line by line; empty where nothing is known
public record Seitenbild(byte[] jpeg, int breite, int hoehe, String text) {}
