package dreiklang.dokument;

/// Somebody has read what stands on the pages of a Dokument that had no text of its own.
///
/// @param dokument whose content it is; others may have the same content
public record TextErkannt(DokumentId dokument) {}
