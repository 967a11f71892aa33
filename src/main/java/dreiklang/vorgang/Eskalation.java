package dreiklang.vorgang;

import java.time.Instant;

/// Something about a Vorgang that was reported to the Leitung because nobody did anything in time.
///
/// @param vorgang which Vorgang
/// @param anlass why
/// @param gemeldet when it was reported
public record Eskalation(Vorgang vorgang, Anlass anlass, Instant gemeldet) {

    /// Why something is reported.
    public enum Anlass {
        /// The day by which it should have been done is over.
        FRIST,
        /// Nobody has taken it.
        NIEMAND,
        /// The Frist of the law ends soon.
        GESETZ,
        /// The Genehmigung counts as granted.
        FIKTION
    }
}
