package dreiklang.einsicht.web;

import dreiklang.basis.Blatt;
import dreiklang.einsicht.Einsicht;
import dreiklang.seite.Rahmen;
import java.time.Instant;

/// The Einsichten of an Akte.
///
/// @param rahmen language, token, who is signed in
/// @param zeichen Aktenzeichen
/// @param blatt this page of them
/// @param jetzt the moment it is
public record EinsichtenAnsicht(
        Rahmen rahmen, String zeichen, Blatt<Einsicht> blatt, Instant jetzt) {

    /// How far one is.
    public String stand(Einsicht e) {
        return rahmen.text(standwort(e, jetzt));
    }

    static String standwort(Einsicht e, Instant jetzt) {
        if (e.abgelaufen(jetzt)) {
            return "einsicht.stand.ABGELAUFEN";
        }
        return "einsicht.stand." + e.stand().name();
    }
}
