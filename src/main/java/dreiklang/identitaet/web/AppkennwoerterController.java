package dreiklang.identitaet.web;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.identitaet.Appkennwoerter;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// The page on which staff make secrets for their programs and take them back.
@Controller
class AppkennwoerterController {

    private static final String ORT = "/amt/app-kennwoerter";

    private final Appkennwoerter kennwoerter;
    private final String adresse;

    AppkennwoerterController(
            Appkennwoerter kennwoerter, @Value("${dreiklang.adresse:}") String adresse) {
        this.kennwoerter = kennwoerter;
        this.adresse = adresse;
    }

    @GetMapping(ORT)
    Seite zeigen(Rahmen rahmen) {
        return seite(rahmen, "", "", "");
    }

    @PostMapping(ORT)
    Seite anlegen(Rahmen rahmen, @RequestParam(defaultValue = "") String bezeichnung) {
        try {
            return seite(rahmen, kennwoerter.anlegen(bezeichnung), "", "");
        } catch (FachlicherFehler e) {
            if (e.art() != Fehlerart.EINGABE) {
                throw e;
            }
            var satz = rahmen.text("fehler." + e.code(), e.werte().toArray());
            return seite(rahmen, "", bezeichnung, satz).mitStatus(e.art().status());
        }
    }

    @PostMapping(ORT + "/{id}/widerrufen")
    ResponseEntity<Void> widerrufen(@PathVariable UUID id) {
        kennwoerter.widerrufen(id);
        return Weiter.nach(ORT);
    }

    private Seite seite(Rahmen rahmen, String geheimnis, String eingabe, String fehler) {
        var stadt =
                adresse.isBlank()
                        ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString()
                        : adresse.replaceAll("/+$", "");
        return Seite.von(
                "identitaet/app-kennwoerter",
                new AppkennwoerterAnsicht(
                        rahmen,
                        kennwoerter.eigene(),
                        stadt + "/webdav/",
                        geheimnis,
                        eingabe,
                        fehler));
    }
}
