package dreiklang.blattwerk;

/// A word on a page.
///
/// @param text how it reads
/// @param ort where it stands
/// @param unsichtbar whether it lies invisibly over a picture, as recognised text does
/// @param zeilenende whether it is the last one of its line
record Wort(String text, Rechteck ort, boolean unsichtbar, boolean zeilenende) {}
