package dreiklang.dokument;

import dreiklang.basis.Pruefsumme;

/// Content that lies durably in the content store but belongs to no Dokument yet.
///
/// @param pruefsumme its SHA-256
/// @param groesse bytes
/// @param medientyp media type found in the content
/// @param name file name as given, cleaned
/// @param virenpruefung result of the virus check
public record Ablage(
        Pruefsumme pruefsumme,
        long groesse,
        String medientyp,
        String name,
        Virenpruefung virenpruefung) {}
