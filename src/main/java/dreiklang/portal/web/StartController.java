package dreiklang.portal.web;

import dreiklang.antrag.Antraege;
import dreiklang.leistung.Leistung;
import dreiklang.leistung.Leistungen;
import dreiklang.leistung.LeistungsSchluessel;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The start page of the Kommune.
@Controller
class StartController {

    private static final int MEISTGENUTZT = 6;
    private static final LeistungsSchluessel MANGEL = new LeistungsSchluessel("mangel-melden");

    private final Leistungen leistungen;
    private final Antraege antraege;

    StartController(Leistungen leistungen, Antraege antraege) {
        this.leistungen = leistungen;
        this.antraege = antraege;
    }

    @GetMapping("/")
    Seite start(Rahmen rahmen) {
        return Seite.von(
                "portal/start",
                new StartAnsicht(rahmen, leistungen.lebenslagen(), auslese(), oeffentlich(MANGEL)));
    }

    private StartAnsicht.Auslese auslese() {
        var genutzt =
                antraege.meistgenutzt(MEISTGENUTZT * 2).stream()
                        .flatMap(s -> oeffentlich(s).stream())
                        .toList();
        return StartAnsicht.Auslese.von(genutzt, leistungen.alle(false), MEISTGENUTZT);
    }

    private Optional<Leistung> oeffentlich(LeistungsSchluessel schluessel) {
        return leistungen.finden(schluessel).filter(l -> !l.intern());
    }
}
