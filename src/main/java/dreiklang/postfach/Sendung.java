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
/// @param widerspruchBis last day of a Widerspruchsfrist of one month, when that is settled;
///   whether there is one and whether it is longer depends on what the document says
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

    /// The same with another last day of the Frist, for those who know what the document says.
    public Sendung mitFrist(Optional<LocalDate> bis) {
        return new Sendung(
                id,
                bezug,
                titel,
                dokument,
                weg,
                bereitgestellt,
                abgerufen,
                bekanntgegeben,
                bis,
                regel,
                stand,
                abrufbarBis);
    }

    /// Number of the Dokument, for those who know no Dokumente.
    public UUID dokumentnummer() {
        return dokument.wert();
    }
}
