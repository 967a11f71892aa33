package dreiklang.auskunft.web;

import dreiklang.auskunft.Loeschkonzept;
import dreiklang.auskunft.Verarbeitungsverzeichnis;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The Löschkonzept: its rules, what would go today, what went.
@Controller
class LoeschkonzeptController {

    private static final String HIER = AuskunftController.HIER + "/loeschkonzept";

    private final Loeschkonzept konzept;
    private final Verarbeitungsverzeichnis verzeichnis;

    LoeschkonzeptController(Loeschkonzept konzept, Verarbeitungsverzeichnis verzeichnis) {
        this.konzept = konzept;
        this.verzeichnis = verzeichnis;
    }

    @GetMapping(HIER)
    Seite zeigen(Rahmen rahmen, @RequestParam(defaultValue = "1") String blatt) {
        return Seite.von(
                "auskunft/loeschkonzept",
                new LoeschkonzeptAnsicht(
                        rahmen, konzept.klassen(), verzeichnis.liste(Eingaben.nummer(blatt))));
    }

    @GetMapping(HIER + "/nachweise")
    Seite nachweise(Rahmen rahmen, @RequestParam(defaultValue = "1") String blatt) {
        return Seite.von(
                "auskunft/loeschnachweise",
                new LoeschnachweiseAnsicht(rahmen, konzept.nachweise(Eingaben.nummer(blatt))));
    }
}
