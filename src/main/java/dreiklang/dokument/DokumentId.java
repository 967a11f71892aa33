package dreiklang.dokument;

import java.util.UUID;

/// Identifier of a Dokument.
///
/// @param wert the identifier
public record DokumentId(UUID wert) {}
