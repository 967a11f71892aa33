package dreiklang.antrag.web;

import dreiklang.seite.Rahmen;

/// The page shown when what was to be sent is not what was reviewed.
///
/// @param rahmen the frame
/// @param amt whether it is shown in the Amt
/// @param code `A-110` when the draft changed, `A-112` when something else was sent already
/// @param ziel where to go on
public record KonfliktAnsicht(Rahmen rahmen, boolean amt, String code, String ziel) {}
