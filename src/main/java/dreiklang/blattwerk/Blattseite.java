package dreiklang.blattwerk;

import java.awt.image.BufferedImage;
import java.util.List;

/// A page as it is seen, and what can be read on it.
///
/// @param bild in RGB
/// @param breite width in points
/// @param hoehe height in points
/// @param worte in reading order
record Blattseite(BufferedImage bild, float breite, float hoehe, List<Wort> worte) {}
