package dreiklang.einsicht.web;

import dreiklang.einsicht.Einsichtsraum.Einzelseite;
import dreiklang.seite.Rahmen;

/// One page of a sheet as an outside person sees it.
///
/// @param rahmen language, token
/// @param einzelseite the page
public record BlattAnsicht(Rahmen rahmen, Einzelseite einzelseite) {

    /// What the sheet is called.
    public String name() {
        return new RaumAnsicht(rahmen, einzelseite.raum()).name(einzelseite.stueck());
    }

    /// Address of the sheet.
    public String ort() {
        return RaumController.HIER + "/" + einzelseite.stueck().blatt();
    }

    /// Address of the picture.
    public String bild() {
        return ort() + "/seite/" + einzelseite.seite() + ".jpg";
    }

    /// What the picture shows.
    public String bildtext() {
        return rahmen.text(
                "einsicht.seite.bild",
                Integer.toString(einzelseite.seite()),
                Integer.toString(einzelseite.seiten()),
                name());
    }
}
