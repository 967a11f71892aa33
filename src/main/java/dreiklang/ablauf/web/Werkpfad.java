package dreiklang.ablauf.web;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.leistung.LeistungsSchluessel;
import dreiklang.leistung.Werkstatt;
import dreiklang.leistung.Werkstueck;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/// Finds the package an address speaks of, and the addresses below it.
final class Werkpfad {

    private Werkpfad() {}

    static Werkstueck gefunden(Werkstatt werkstatt, String schluessel) {
        if (!LeistungsSchluessel.passt(schluessel)) {
            throw nichtDa();
        }
        return werkstatt.finden(new LeistungsSchluessel(schluessel)).orElseThrow(Werkpfad::nichtDa);
    }

    private static FachlicherFehler nichtDa() {
        return new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "L-146");
    }

    static String zu(Werkstueck stueck) {
        return "/amt/leistungen/" + stueck.schluessel().wert();
    }

    static ResponseEntity<Void> weiter(String ziel) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(ziel)).build();
    }
}
