package dreiklang.antrag;

import dreiklang.dokument.DokumentId;
import java.time.Instant;
import java.util.List;

/// What a person sent in answer to a Nachforderung.
///
/// @param text what the person wrote
/// @param dokumente what the person added
/// @param zeitpunkt when
public record Nachreichung(String text, List<DokumentId> dokumente, Instant zeitpunkt) {}
