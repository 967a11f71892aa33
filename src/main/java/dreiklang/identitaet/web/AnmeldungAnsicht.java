package dreiklang.identitaet.web;

import dreiklang.seite.Rahmen;
import java.util.Map;

/// A sign-in page: of the Amt or of an account.
///
/// @param rahmen the frame
/// @param meldung key of the message above the form, empty when there is none
/// @param fehler id of the input → sentence
/// @param anmeldename name or address typed last time
/// @param weitererWeg true when there is another way to sign in: that of the house, or a passkey
public record AnmeldungAnsicht(
        Rahmen rahmen,
        String meldung,
        Map<String, String> fehler,
        String anmeldename,
        boolean weitererWeg) {}
