package dreiklang.vorgang;

import dreiklang.dokument.DokumentId;
import dreiklang.identitaet.BeschaeftigteId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Something written down inside the Amt about a Vorgang; the person concerned does not see it on
/// her status page. Never changed: a correction is another Notiz.
///
/// @param id identifier
/// @param art whether it is about a conversation
/// @param text what was said or thought
/// @param mit whom the conversation was with, empty for none
/// @param geschehen when it was
/// @param person who wrote it down
/// @param notiert when it was written down
/// @param dokument the same as a page of the Akte
public record Notiz(
        UUID id,
        Art art,
        String text,
        String mit,
        Instant geschehen,
        BeschaeftigteId person,
        Instant notiert,
        Optional<DokumentId> dokument) {

    /// What a Notiz is about.
    public enum Art {
        /// A remark.
        VERMERK,
        /// A telephone call.
        TELEFON,
        /// A conversation in person.
        GESPRAECH
    }
}
