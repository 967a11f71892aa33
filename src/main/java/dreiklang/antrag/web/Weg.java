package dreiklang.antrag.web;

import dreiklang.antrag.EntwurfId;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.leistung.LeistungsSchluessel;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/// Reads what stands in an address and leads on to the next one.
final class Weg {

    /// Address of a draft; only what can be an identifier is one.
    static final String ENTWURF = "/entwurf/{id:[0-9a-fA-F-]+}";

    /// Address of a receipt.
    static final String QUITTUNG = "/quittung/{nummer:[0-9a-fA-F-]+}";

    private Weg() {}

    /// After a POST: the browser asks for the next page by GET.
    static ResponseEntity<Void> zu(String pfad) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(pfad)).build();
    }

    /// Where reference and PIN show how far an Antrag is.
    static String stand(String referenz) {
        return "/anliegen?referenz=" + referenz;
    }

    /// Where the Anliegen of a Buendel are listed.
    static String buendel(EntwurfId kopf) {
        return "/antraege/buendel/" + kopf.wert();
    }

    static EntwurfId entwurf(String text) {
        return new EntwurfId(uuid(text));
    }

    /// An identifier in an address; what is none is treated as absent.
    static UUID uuid(String text) {
        if (!text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            throw new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "A-404");
        }
        return UUID.fromString(text);
    }

    static LeistungsSchluessel leistung(String text) {
        if (!text.matches("[a-z0-9][a-z0-9-]{1,60}")) {
            throw new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "A-401");
        }
        return new LeistungsSchluessel(text);
    }
}
