package dreiklang.portal.web;

import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Pages the law asks for.
@Controller
class TextseitenController {

    @GetMapping("/barrierefreiheit")
    Seite barrierefreiheit(Rahmen rahmen) {
        return Seite.von("portal/barrierefreiheit", new TextseiteAnsicht(rahmen));
    }

    @GetMapping("/datenschutz")
    Seite datenschutz(Rahmen rahmen) {
        return Seite.von("portal/datenschutz", new TextseiteAnsicht(rahmen));
    }

    @GetMapping("/impressum")
    Seite impressum(Rahmen rahmen) {
        return Seite.von("portal/impressum", new TextseiteAnsicht(rahmen));
    }

    @GetMapping("/leichte-sprache")
    Seite leichteSprache(Rahmen rahmen) {
        return Seite.von("portal/leichte-sprache", new TextseiteAnsicht(rahmen));
    }
}
