package dreiklang.dokument;

import java.time.Instant;
import java.util.UUID;

/// Something a Bestandslauf found: a content that is missing or not what its name says, or a file
/// nobody refers to.
///
/// @param id identifier
/// @param ort where it was found
/// @param gegenstand checksum of the content, or path of a file with another name
/// @param art what is wrong
/// @param stand what became of it
/// @param grund why it could not be put right; empty when it was, or when nothing was to be done
/// @param groesse bytes it should have; of a file nobody refers to, bytes it has
/// @param beiseite name under which the wrong file is kept as evidence; empty: there was none
/// @param gefunden when it was found
public record Bestandsbefund(
        UUID id,
        Ort ort,
        String gegenstand,
        Art art,
        Stand stand,
        String grund,
        long groesse,
        String beiseite,
        Instant gefunden) {

    /// Where content lies.
    public enum Ort {
        /// In the content store.
        SPEICHER,
        /// In its replica.
        SPIEGEL
    }

    /// What can be wrong.
    public enum Art {
        /// It should be there and is not.
        FEHLT,
        /// The bytes do not give the name any more.
        VERAENDERT,
        /// The disk does not give the bytes.
        UNLESBAR,
        /// Nobody refers to it, and it is too old to be on its way.
        VERWAIST
    }

    /// What became of it.
    public enum Stand {
        /// A person has to act.
        OFFEN,
        /// The right bytes are in their place again.
        REPARIERT,
        /// Noted, nothing to do.
        BEMERKT,
        /// A later run has looked again.
        UEBERHOLT
    }

    /// The code of the sentence about it.
    public String code() {
        return switch (art) {
            case FEHLT -> "D-511";
            case VERAENDERT -> "D-512";
            case UNLESBAR -> "D-513";
            case VERWAIST -> "D-514";
        };
    }
}
