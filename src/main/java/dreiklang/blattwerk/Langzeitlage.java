package dreiklang.blattwerk;

import dreiklang.dokument.DokumentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How a Dokument stands with PDF/A, the format that is kept for decades.
///
/// @param stand how far it is
/// @param norm the standard it names or was measured by, for example `2b`; empty for other files
/// @param konform whether it keeps to that
/// @param regeln names of the rules it breaks, the first ones
/// @param ergebnis the PDF/A that was made of it
/// @param grund code of the reason why none was made, may be empty
/// @param fertig when it was looked at
public record Langzeitlage(
        Stand stand,
        String norm,
        boolean konform,
        List<String> regeln,
        Optional<DokumentId> ergebnis,
        String grund,
        Optional<Instant> fertig) {

    /// How far it is.
    public enum Stand {
        /// Nobody has asked.
        UNBEKANNT,
        /// It is in the queue.
        OFFEN,
        /// It was looked at, and converted where that was possible.
        FERTIG,
        /// It could not be looked at.
        GESCHEITERT
    }

    static final Langzeitlage UNBEKANNT =
            new Langzeitlage(
                    Stand.UNBEKANNT, "", false, List.of(), Optional.empty(), "", Optional.empty());
}
