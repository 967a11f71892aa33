package dreiklang.blattwerk;

import dreiklang.dokument.Dokument;
import java.time.Instant;
import java.util.List;

/// What is marked in a Dokument, and the Fassungen that were made of it before.
///
/// @param original the Dokument, which stays as it is
/// @param seiten how many pages it has
/// @param marken what is marked now, by page
/// @param fassungen finished ones, newest first
public record Schwaerzung(
        Dokument original, int seiten, List<Marke> marken, List<Fassung> fassungen) {

    /// A finished Fassung.
    ///
    /// @param id its number
    /// @param fertig when it was made
    /// @param person who made it
    /// @param marken how many places are gone in it
    public record Fassung(long id, Instant fertig, String person, int marken) {}
}
