package dreiklang.ablage.web;

import dreiklang.seite.Rahmen;

/// A mail in an Akte.
///
/// @param rahmen language, token, who is signed in
/// @param zeichen the Aktenzeichen
/// @param mail the mail
public record PostAnsicht(Rahmen rahmen, String zeichen, Mailworte mail) {

    /// The subject, in words where there is none.
    public String titel() {
        return mail.titel(rahmen);
    }

    /// Address of the Akte.
    public String akte() {
        return "/amt/akten/" + zeichen;
    }
}
