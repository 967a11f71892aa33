package dreiklang.ablage.web;

import dreiklang.ablage.Aktenanschriften.Einblick;
import dreiklang.ablage.Aktenpost;
import dreiklang.seite.Rahmen;

/// The mails of an Akte.
///
/// @param rahmen language, token, who is signed in
/// @param einblick the Akte, its address, a page of its mails
/// @param fuehrbar whether one may lead it
public record AnschriftAnsicht(Rahmen rahmen, Einblick einblick, boolean fuehrbar) {

    /// Address of the Akte.
    public String akte() {
        return "/amt/akten/" + einblick.akte().zeichen().wert();
    }

    /// The subject, in words where there is none.
    public String betreff(Aktenpost mail) {
        return mail.betreff().isEmpty() ? rahmen.text("ablage.post.ohne-betreff") : mail.betreff();
    }
}
