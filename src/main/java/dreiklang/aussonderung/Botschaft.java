package dreiklang.aussonderung;

import dreiklang.aussonderung.xdomea.Nachrichtentyp;
import java.time.Instant;
import java.util.UUID;

/// A message of an Aussonderung as the program has dealt with it.
///
/// @param id identifier
/// @param typ its kind
/// @param stand how far it is
/// @param datei name of its file
/// @param pruefsumme SHA-256 of the file; empty: it is not written yet
/// @param zeit when it was ordered or came in
/// @param schema what the schema says
/// @param code of what is wrong with it; empty: nothing
/// @param befund what is wrong, in the words of the check; empty: nothing
public record Botschaft(
        UUID id,
        Nachrichtentyp typ,
        Stand stand,
        String datei,
        String pruefsumme,
        Instant zeit,
        Schema schema,
        String code,
        String befund) {

    /// How far a message is.
    public enum Stand {
        /// It has to be written.
        OFFEN,
        /// It lies in the folder for the archive.
        GESCHRIEBEN,
        /// It could not be written.
        GESCHEITERT,
        /// It came in and counts.
        ANGENOMMEN,
        /// It came in and does not count.
        ABGEWIESEN
    }

    /// What the schema of the standard says.
    public enum Schema {
        /// There is no schema here.
        UNGEPRUEFT,
        /// It follows the schema.
        GUELTIG,
        /// It does not.
        UNGUELTIG
    }
}
