package dreiklang.portal.web;

import dreiklang.antrag.Antraege;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/// "Meine Anliegen" without an account: reference and PIN open the status of one Antrag for this
/// session.
@Controller
class AnliegenController {

    private static final int LAENGSTE_ANTWORT = 5000;

    private final Anliegenzugang zugang;
    private final Anliegenleser leser;
    private final Antraege antraege;

    AnliegenController(Anliegenzugang zugang, Anliegenleser leser, Antraege antraege) {
        this.zugang = zugang;
        this.leser = leser;
        this.antraege = antraege;
    }

    @GetMapping("/anliegen")
    Seite fragen(
            Rahmen rahmen,
            HttpServletRequest anfrage,
            @RequestParam(defaultValue = "") String referenz) {
        return anmeldung(rahmen, anfrage, referenz, Map.of());
    }

    @PostMapping("/anliegen")
    Object oeffnen(
            Rahmen rahmen,
            HttpServletRequest anfrage,
            @RequestParam(defaultValue = "") String referenz,
            @RequestParam(defaultValue = "") String pin) {
        var fehler = new LinkedHashMap<String, String>();
        if (referenz.isBlank()) {
            fehler.put("referenz", rahmen.text("portal.anmeldung.referenz-fehlt"));
        }
        if (pin.isBlank()) {
            fehler.put("pin", rahmen.text("portal.anmeldung.pin-fehlt"));
        }
        if (!fehler.isEmpty()) {
            return anmeldung(rahmen, anfrage, referenz, fehler).mitStatus(422);
        }
        return zugang.oeffnen(anfrage, referenz, pin)
                .<Object>map(r -> weiter("/anliegen/" + r))
                .orElseGet(() ->
                        anmeldung(
                                        rahmen,
                                        anfrage,
                                        referenz,
                                        Map.of("referenz", rahmen.text("portal.anmeldung.falsch")))
                                .mitStatus(422));
    }

    @PostMapping("/anliegen/verlassen")
    ResponseEntity<Void> verlassen(HttpServletRequest anfrage) {
        zugang.vergessen(anfrage);
        return weiter("/anliegen");
    }

    @GetMapping("/anliegen/{referenz}")
    Seite zeigen(
            Rahmen rahmen,
            HttpServletRequest anfrage,
            @PathVariable String referenz,
            @RequestParam(defaultValue = "") String gesendet) {
        var bild = leser.lesen(zugang.antrag(anfrage, referenz));
        return Seite.von(
                "portal/anliegen",
                new AnliegenAnsicht(rahmen, bild, "", Map.of(), gesendet.equals("ja")));
    }

    @PostMapping("/anliegen/{referenz}/antwort")
    Object antworten(
            Rahmen rahmen,
            HttpServletRequest anfrage,
            @PathVariable String referenz,
            @RequestParam(defaultValue = "") String antwort) {
        var bild = leser.lesen(zugang.antrag(anfrage, referenz));
        if (bild.auskunft().flatMap(a -> a.nachforderung()).isEmpty()) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "P-203");
        }
        var gefuellte = dateien(anfrage);
        if (antwort.isBlank() && gefuellte.isEmpty()) {
            return unvollstaendig(rahmen, bild, antwort, rahmen.text("portal.antwort.leer"));
        }
        if (antwort.length() > LAENGSTE_ANTWORT) {
            return unvollstaendig(rahmen, bild, antwort, rahmen.text("portal.antwort.zu-lang"));
        }
        try {
            antraege.nachreichenMitDateien(
                    bild.antrag().id(),
                    antwort.strip(),
                    gefuellte.stream().map(MultipartFile::getResource).toList());
        } catch (FachlicherFehler f) {
            return unvollstaendig(
                    rahmen, bild, antwort, rahmen.text("fehler." + f.code(), f.werte().toArray()));
        }
        return weiter("/anliegen/" + bild.antrag().referenz() + "?gesendet=ja");
    }

    private Seite anmeldung(
            Rahmen rahmen,
            HttpServletRequest anfrage,
            String referenz,
            Map<String, String> fehler) {
        return Seite.von(
                "portal/anmeldung",
                new AnmeldungAnsicht(rahmen, referenz, fehler, zugang.geoeffnete(anfrage)));
    }

    private static List<MultipartFile> dateien(HttpServletRequest anfrage) {
        var teile = WebUtils.getNativeRequest(anfrage, MultipartHttpServletRequest.class);
        return teile == null
                ? List.of()
                : teile.getFiles("dateien").stream().filter(d -> !d.isEmpty()).toList();
    }

    private static Seite unvollstaendig(
            Rahmen rahmen, Anliegenbild bild, String antwort, String satz) {
        return Seite.von(
                        "portal/anliegen",
                        new AnliegenAnsicht(rahmen, bild, antwort, Map.of("antwort", satz), false))
                .mitStatus(422);
    }

    private static ResponseEntity<Void> weiter(String adresse) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(adresse)).build();
    }
}
