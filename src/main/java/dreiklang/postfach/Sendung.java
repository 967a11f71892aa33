package dreiklang.postfach;

import dreiklang.dokument.DokumentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// Something made available to a person.
///
/// @param id identifier
/// @param bezug what it belongs to, for example `vorgang:0198…`
/// @param titel what it is
/// @param dokument the Dokument
/// @param weg the way it takes
/// @param bereitgestellt when it was made available
/// @param abgerufen when it was first retrieved by the person
/// @param bekanntgegeben the day it counts as announced, when that is settled
/// @param widerspruchBis last day of the Widerspruchsfrist, when that is settled
/// @param regel the rule that was applied, with its legal source, in one sentence
/// @param stand where it stands
/// @param abrufbarBis last day on which it can be retrieved; empty for the post
public record Sendung(
        UUID id,
        String bezug,
        String titel,
        DokumentId dokument,
        Bekanntgabeweg weg,
        Instant bereitgestellt,
        Optional<Instant> abgerufen,
        Optional<LocalDate> bekanntgegeben,
        Optional<LocalDate> widerspruchBis,
        String regel,
        Sendungsstand stand,
        Optional<LocalDate> abrufbarBis) {

    /// Number of the Dokument, for those who know no Dokumente.
    public UUID dokumentnummer() {
        return dokument.wert();
    }
}
