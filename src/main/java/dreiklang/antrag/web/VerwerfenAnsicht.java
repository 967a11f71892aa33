package dreiklang.antrag.web;

import dreiklang.seite.Rahmen;

/// Asks once before a draft is thrown away.
///
/// @param rahmen the frame
/// @param amt whether it is shown in the Amt
/// @param leistung name of the Leistung or of the Lebenslage
/// @param referenz the reference
/// @param zuletzt when it was last saved
/// @param buendel whether several Anliegen go with it
/// @param ziel where the answer is sent
/// @param zurueck address of the draft
public record VerwerfenAnsicht(
        Rahmen rahmen,
        boolean amt,
        String leistung,
        String referenz,
        String zuletzt,
        boolean buendel,
        String ziel,
        String zurueck) {}
