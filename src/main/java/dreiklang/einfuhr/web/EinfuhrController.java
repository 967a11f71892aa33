package dreiklang.einfuhr.web;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.einfuhr.Einfuhrmappe;
import dreiklang.leistung.LeistungsSchluessel;
import dreiklang.seite.Dateiantwort;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Choose a file, look at what became of it, take the draft away.
@Controller
@RequestMapping("/amt/leistungen/einfuhr")
class EinfuhrController {

    private final Einfuhrmappe mappe;

    EinfuhrController(Einfuhrmappe mappe) {
        this.mappe = mappe;
    }

    @GetMapping
    Seite waehlen(Rahmen rahmen) {
        return Seite.von(
                "einfuhr/einfuhr", new EinfuhrAnsicht(rahmen, mappe.eintraege(), Map.of()));
    }

    @PostMapping
    View annehmen(Rahmen rahmen, @RequestParam("datei") MultipartFile datei) throws IOException {
        try {
            if (datei.isEmpty()) {
                throw new FachlicherFehler(Fehlerart.EINGABE, "X-122");
            }
            var name = datei.getOriginalFilename();
            var kennung = mappe.annehmen(datei.getInputStream(), name == null ? "datei" : name);
            var weiter = new RedirectView("/amt/leistungen/einfuhr/" + kennung);
            weiter.setStatusCode(HttpStatus.SEE_OTHER);
            return weiter;
        } catch (FachlicherFehler e) {
            var satz = rahmen.text("fehler." + e.code(), e.werte().toArray());
            return Seite.von(
                            "einfuhr/einfuhr",
                            new EinfuhrAnsicht(rahmen, mappe.eintraege(), Map.of("datei", satz)))
                    .mitStatus(e.art().status());
        }
    }

    @GetMapping("/{kennung}")
    Seite zeigen(Rahmen rahmen, @PathVariable String kennung) {
        return bericht(rahmen, kennung, "", Map.of());
    }

    @PostMapping("/{kennung}")
    View uebernehmen(
            Rahmen rahmen,
            @PathVariable String kennung,
            @RequestParam(defaultValue = "") String schluessel) {
        try {
            if (!LeistungsSchluessel.passt(schluessel)) {
                throw new FachlicherFehler(Fehlerart.EINGABE, "X-125");
            }
            mappe.uebernehmen(
                    kennung, new LeistungsSchluessel(schluessel), rahmen.name().orElse(""));
            var weiter = new RedirectView("/amt/leistungen/" + schluessel);
            weiter.setStatusCode(HttpStatus.SEE_OTHER);
            return weiter;
        } catch (FachlicherFehler e) {
            var satz = rahmen.text("fehler." + e.code(), e.werte().toArray());
            return bericht(rahmen, kennung, schluessel, Map.of("schluessel", satz))
                    .mitStatus(e.art().status());
        }
    }

    private Seite bericht(
            Rahmen rahmen, String kennung, String schluessel, Map<String, String> fehler) {
        return Seite.von(
                "einfuhr/bericht",
                new BerichtAnsicht(
                        rahmen, kennung, mappe.entwurf(kennung).bericht(), schluessel, fehler));
    }

    @GetMapping("/{kennung}/entwurf.zip")
    ResponseEntity<InputStreamResource> archiv(@PathVariable String kennung) {
        byte[] archiv = mappe.archiv(kennung);
        return Dateiantwort.als(
                "entwurf.zip", "application/zip", archiv.length, new ByteArrayInputStream(archiv));
    }

    @GetMapping("/{kennung}/seite/{seite}.png")
    ResponseEntity<byte[]> bild(@PathVariable String kennung, @PathVariable int seite) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.noStore())
                .body(mappe.bild(kennung, seite));
    }
}
