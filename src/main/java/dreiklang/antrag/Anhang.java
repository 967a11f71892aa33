package dreiklang.antrag;

import dreiklang.dokument.Ablage;
import dreiklang.dokument.DokumentId;

/// A file that belongs to a question of a draft or Antrag.
///
/// @param dokument the Dokument
/// @param feld name of the field
/// @param ablage the content with name, size and checksum
public record Anhang(DokumentId dokument, String feld, Ablage ablage) {}
