package dreiklang.antrag.web;

import dreiklang.seite.Rahmen;
import java.util.Optional;

/// The page that says how to come back to a draft.
///
/// @param rahmen the frame
/// @param amt whether it is shown in the Amt
/// @param referenz the reference
/// @param pin the PIN, where this browser may see it
/// @param link the link that opens the draft
/// @param ablauf the day the draft will be deleted
/// @param weiter address of the draft
/// @param ziel where the form for the mail is sent
/// @param imKonto whether it is listed in the account of the person
/// @param sicherbar whether the answers can be kept as a file
/// @param email address as typed
/// @param fehler what is wrong with it
/// @param verschickt whether the mail has just been ordered
public record PauseAnsicht(
        Rahmen rahmen,
        boolean amt,
        String referenz,
        Optional<String> pin,
        Optional<String> link,
        String ablauf,
        String weiter,
        String ziel,
        boolean imKonto,
        boolean sicherbar,
        String email,
        String fehler,
        boolean verschickt) {}
