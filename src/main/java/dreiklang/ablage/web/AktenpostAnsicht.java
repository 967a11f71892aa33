package dreiklang.ablage.web;

import dreiklang.ablage.Aktenpost;
import dreiklang.basis.Blatt;
import dreiklang.seite.Rahmen;

/// The mails no Akte was found for.
///
/// @param rahmen language, token, who is signed in
/// @param post a page of them, newest first
public record AktenpostAnsicht(Rahmen rahmen, Blatt<Aktenpost> post) {

    /// The subject, in words where there is none.
    public String betreff(Aktenpost mail) {
        return mail.betreff().isEmpty() ? rahmen.text("ablage.post.ohne-betreff") : mail.betreff();
    }

    /// Why it waits.
    public String grund(Aktenpost mail) {
        return mail.code().isEmpty()
                ? ""
                : rahmen.text("fehler." + mail.code(), mail.werte().toArray());
    }
}
