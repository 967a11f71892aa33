package dreiklang.akte.web;

import dreiklang.akte.Akte;
import dreiklang.basis.Blatt;
import dreiklang.seite.Rahmen;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// The list of Akten.
///
/// @param rahmen language, token, who is signed in
/// @param blatt the rows of this page
/// @param suche what was looked for
public record AktenAnsicht(Rahmen rahmen, Blatt<Akte> blatt, String suche) {

    /// This list's address, ready for the number of a page.
    public String adresse() {
        return "/amt/akten?suche=" + URLEncoder.encode(suche, StandardCharsets.UTF_8) + "&";
    }
}
