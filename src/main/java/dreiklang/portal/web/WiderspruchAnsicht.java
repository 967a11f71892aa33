package dreiklang.portal.web;

import dreiklang.seite.Rahmen;

/// The page before a Widerspruch: against what, until when, how.
///
/// @param rahmen frame
/// @param bild the Anliegen with its Bescheid
public record WiderspruchAnsicht(Rahmen rahmen, Anliegenbild bild) {

    /// Address of the Anliegen.
    public String adresse() {
        return "/anliegen/" + bild.antrag().referenz();
    }
}
