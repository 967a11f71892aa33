package dreiklang.vorgang;

import java.util.Optional;

/// What a list of Vorgaenge is narrowed to.
///
/// @param stand only that one; empty for all that are not finished
/// @param leistung key of the Leistung, empty for all
/// @param worte beginnings of words from Betreff, Aktenzeichen or reference, may be empty
/// @param meine only those the signed-in person works on or has to approve
/// @param blatt number of the page, the first is 1
public record Vorgangsfilter(
        Optional<Vorgangsstand> stand, String leistung, String worte, boolean meine, int blatt) {}
