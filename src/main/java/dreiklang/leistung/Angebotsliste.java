package dreiklang.leistung;

import dreiklang.basis.Blatt;
import java.util.List;
import java.util.Optional;

/// The answer to an Angebotsfrage.
///
/// @param blatt one page of what was found: best first, or by name when there were no words
/// @param getroffen false when the words are not known and these are at best the nearest
/// @param meinten the words in a spelling that is known
/// @param buchstaben first letters there are for this question, for the list from A to Z
public record Angebotsliste(
        Blatt<Angebot> blatt,
        boolean getroffen,
        Optional<String> meinten,
        List<String> buchstaben) {}
