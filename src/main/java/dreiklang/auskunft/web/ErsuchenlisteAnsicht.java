package dreiklang.auskunft.web;

import dreiklang.auskunft.Ersuchen;
import dreiklang.basis.Blatt;
import dreiklang.seite.Rahmen;
import java.time.LocalDate;

/// All Auskunftsersuchen.
///
/// @param rahmen language, token, who is signed in
/// @param heute today
/// @param blatt this page
public record ErsuchenlisteAnsicht(Rahmen rahmen, LocalDate heute, Blatt<Ersuchen> blatt) {

    /// The state in words.
    public String stand(Ersuchen e) {
        return rahmen.text("auskunft.stand." + e.stand().name())
                + (e.ueberfaellig(heute) ? ", " + rahmen.text("auskunft.ueberfaellig") : "");
    }
}
