package dreiklang.aussonderung.web;

import dreiklang.aussonderung.Botschaft;
import dreiklang.aussonderung.Verfahren;
import dreiklang.basis.Blatt;
import dreiklang.seite.Rahmen;
import java.util.List;
import java.util.Locale;

/// The Aussonderungen of one's units, and messages that belong to none.
///
/// @param rahmen language, token, who is signed in
/// @param blatt this page
/// @param verirrte what came in and belongs nowhere
public record VerfahrenslisteAnsicht(
        Rahmen rahmen, Blatt<Verfahren> blatt, List<Botschaft> verirrte) {

    /// The state in words.
    public String stand(Verfahren v) {
        return rahmen.text("aussonderung.stand." + v.stand().name().toLowerCase(Locale.ROOT));
    }

    /// What is wrong with a message.
    public String grund(Botschaft b) {
        return rahmen.text("fehler." + b.code(), b.befund());
    }
}
