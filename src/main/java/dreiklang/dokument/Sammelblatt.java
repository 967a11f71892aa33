package dreiklang.dokument;

/// One page of a Sammlung.
///
/// @param datei name of the file it comes from
/// @param nummer which page of the file, the first is 1
/// @param text what is written on it, where that is known
/// @param bild the picture as JPEG in RGB
/// @param quer whether it is wider than high
record Sammelblatt(String datei, int nummer, String text, byte[] bild, boolean quer) {}
