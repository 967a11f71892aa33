package dreiklang.vorgang;

import dreiklang.dokument.DokumentId;
import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.postfach.Bekanntgabeweg;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A letter of the Amt to the person, as draft or sent; no Bescheid.
///
/// @param id identifier
/// @param vorgang what it belongs to
/// @param version counted up with every change
/// @param titel what the person reads in her list
/// @param vorlage name of the Vorlage it was begun with
/// @param text the text with placeholders; filled when it is sent
/// @param geaendert when it was last changed
/// @param geaendertVon by whom
/// @param fertig when it was sent
/// @param weg the way it took
/// @param dokument what was sent
public record Schreiben(
        UUID id,
        VorgangId vorgang,
        int version,
        String titel,
        String vorlage,
        String text,
        Instant geaendert,
        BeschaeftigteId geaendertVon,
        Optional<Instant> fertig,
        Optional<Bekanntgabeweg> weg,
        Optional<DokumentId> dokument) {

    /// Whether it can still be changed.
    public boolean entwurf() {
        return fertig.isEmpty();
    }
}
