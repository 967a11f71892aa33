package dreiklang.identitaet.web;

import dreiklang.seite.Rahmen;
import java.util.Map;

/// The sign-in page of the Amt.
///
/// @param rahmen the frame
/// @param meldung key of the message above the form, empty when there is none
/// @param fehler id of the input → sentence
/// @param anmeldename what was typed last time
/// @param oidc true when the sign-in of the house is offered as well
public record AnmeldeAnsicht(
        Rahmen rahmen,
        String meldung,
        Map<String, String> fehler,
        String anmeldename,
        boolean oidc) {}
