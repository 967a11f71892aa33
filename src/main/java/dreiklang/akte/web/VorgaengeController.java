package dreiklang.akte.web;

import dreiklang.akte.Akten;
import dreiklang.akte.Aktengliederung;
import dreiklang.akte.Aktengliederung.Umordnung;
import dreiklang.akte.Aktenzeichen;
import dreiklang.basis.FachlicherFehler;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The Vorgänge of an Akte.
@Controller
class VorgaengeController {

    private static final Map<String, String> WOHIN =
            Map.of("K-230", "nach", "K-231", "betreff", "K-232", "blaetter", "K-233", "nach");

    private final Aktengliederung gliederung;
    private final Akten akten;
    private final Personennamen namen;

    VorgaengeController(Aktengliederung gliederung, Akten akten, Personennamen namen) {
        this.gliederung = gliederung;
        this.akten = akten;
        this.namen = namen;
    }

    @GetMapping("/amt/akten/{zeichen}/vorgaenge")
    Seite liste(
            Rahmen rahmen,
            @PathVariable String zeichen,
            @RequestParam(defaultValue = "1") String blatt) {
        return seite(rahmen, new Aktenzeichen(zeichen), seitenzahl(blatt), Map.of(), Map.of());
    }

    @GetMapping("/amt/akten/{zeichen}/vorgaenge/{nummer}")
    Seite zeigen(
            Rahmen rahmen,
            @PathVariable String zeichen,
            @PathVariable String nummer,
            @RequestParam(defaultValue = "1") String blatt) {
        var akte = new Aktenzeichen(zeichen);
        var einblick = gliederung.ansehen(akte, zahl(nummer), seitenzahl(blatt));
        return Seite.von(
                "akte/vorgang",
                new VorgangAnsicht(
                        rahmen,
                        einblick,
                        akten.fuehrbar(akte),
                        einblick.spur().stream().map(u -> satz(rahmen, u)).toList()));
    }

    @PostMapping("/amt/akten/{zeichen}/gliedern")
    Object anlegen(
            Rahmen rahmen,
            @PathVariable String zeichen,
            @RequestParam(defaultValue = "") String betreff) {
        var akte = new Aktenzeichen(zeichen);
        try {
            return zu(akte, "/" + gliederung.anlegen(akte, betreff));
        } catch (FachlicherFehler e) {
            return nochmal(rahmen, akte, Map.of("betreff", betreff), e);
        }
    }

    @PostMapping("/amt/akten/{zeichen}/umordnen")
    Object umordnen(
            Rahmen rahmen,
            @PathVariable String zeichen,
            @RequestParam Map<String, String> eingabe) {
        var akte = new Aktenzeichen(zeichen);
        int nach = zahl(eingabe.getOrDefault("nach", ""));
        Set<Integer> blaetter = Blattangabe.lesen(eingabe.getOrDefault("blaetter", ""));
        try {
            gliederung.umordnen(akte, blaetter, nach);
            return zu(akte, "/" + nach);
        } catch (FachlicherFehler e) {
            return nochmal(rahmen, akte, eingabe, e);
        }
    }

    @PostMapping("/amt/akten/{zeichen}/vorgaenge/{nummer}/abschliessen")
    Object abschliessen(@PathVariable String zeichen, @PathVariable String nummer) {
        var akte = new Aktenzeichen(zeichen);
        gliederung.abschliessen(akte, zahl(nummer));
        return zu(akte, "/" + zahl(nummer));
    }

    @PostMapping("/amt/akten/{zeichen}/vorgaenge/{nummer}/oeffnen")
    Object oeffnen(@PathVariable String zeichen, @PathVariable String nummer) {
        var akte = new Aktenzeichen(zeichen);
        gliederung.oeffnen(akte, zahl(nummer));
        return zu(akte, "/" + zahl(nummer));
    }

    private Seite nochmal(
            Rahmen rahmen, Aktenzeichen akte, Map<String, String> eingabe, FachlicherFehler e) {
        if (!WOHIN.containsKey(e.code())) {
            throw e;
        }
        var satz = rahmen.text("fehler." + e.code(), e.werte().toArray());
        return seite(rahmen, akte, 1, eingabe, Map.of(WOHIN.getOrDefault(e.code(), "nach"), satz))
                .mitStatus(e.art().status());
    }

    private Seite seite(
            Rahmen rahmen,
            Aktenzeichen akte,
            int blatt,
            Map<String, String> eingabe,
            Map<String, String> fehler) {
        return Seite.von(
                "akte/vorgaenge",
                new VorgaengeAnsicht(
                        rahmen,
                        gliederung.akte(akte),
                        gliederung.liste(akte, blatt),
                        akten.fuehrbar(akte),
                        eingabe,
                        fehler));
    }

    private String satz(Rahmen rahmen, Umordnung u) {
        return rahmen.text(
                "akte.vorgang.spur",
                rahmen.zeit(u.wann()),
                String.valueOf(u.blatt()),
                ort(rahmen, u.von()),
                ort(rahmen, u.nach()),
                namen.name(rahmen, u.wer()));
    }

    private static String ort(Rahmen rahmen, int vorgang) {
        return vorgang == 0
                ? rahmen.text("akte.vorgang.direkt")
                : rahmen.text("akte.vorgang.nummer", String.valueOf(vorgang));
    }

    private static int zahl(String text) {
        return text.strip().matches("[0-9]{1,6}") ? Integer.parseInt(text.strip()) : -1;
    }

    private static int seitenzahl(String blatt) {
        return Math.max(1, zahl(blatt));
    }

    private static ResponseEntity<Void> zu(Aktenzeichen akte, String wohin) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/amt/akten/" + akte.wert() + "/vorgaenge" + wohin))
                .build();
    }
}
