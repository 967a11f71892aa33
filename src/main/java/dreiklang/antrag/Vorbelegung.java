package dreiklang.antrag;

import java.time.Instant;
import java.util.List;

/// An answer that is there before the person has typed it. It becomes one of hers when she has
/// passed the page.
///
/// @param feld name of the question
/// @param werte the answer
/// @param herkunft where it comes from
/// @param stand of when it is: proven, saved, submitted or opened
/// @param gesehen whether the person has seen it and left it as it was
public record Vorbelegung(
        String feld, List<String> werte, Herkunft herkunft, Instant stand, boolean gesehen) {

    /// Where such an answer comes from.
    public enum Herkunft {
        /// Proven for the account; cannot be typed over.
        BESTAETIGT,
        /// Kept in the account by the person.
        KONTO,
        /// Taken over from an earlier Antrag.
        ANTRAG,
        /// Part of the link that was opened.
        LINK
    }

    /// Copies, so that nobody changes it afterwards.
    public Vorbelegung {
        werte = List.copyOf(werte);
    }

    /// Whether it stays as it is until the person lets go of it.
    public boolean fest() {
        return herkunft == Herkunft.BESTAETIGT;
    }
}
