package dreiklang.portal.web;

import dreiklang.antrag.Entwurf;
import dreiklang.basis.Wortlaut;
import java.time.Instant;

/// One draft in the list of an account.
///
/// @param leistung name of the Leistung or of the Lebenslage
/// @param referenz its reference
/// @param begonnen when it was begun
/// @param gespeichert when it was last saved
/// @param ablauf when it will be deleted
/// @param weiter where it goes on
/// @param verwerfen where it is thrown away
public record Entwurfszeile(
        Wortlaut leistung,
        String referenz,
        Instant begonnen,
        Instant gespeichert,
        Instant ablauf,
        String weiter,
        String verwerfen) {

    static Entwurfszeile von(Entwurf entwurf, Wortlaut leistung) {
        var adresse = "/antraege/entwurf/" + entwurf.id().wert();
        return new Entwurfszeile(
                leistung,
                entwurf.referenz(),
                entwurf.angelegt(),
                entwurf.geaendert(),
                entwurf.ablauf(),
                entwurf.istKopf() ? "/antraege/buendel/" + entwurf.id().wert() : adresse,
                adresse + "/verwerfen");
    }
}
