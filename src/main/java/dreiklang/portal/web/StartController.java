package dreiklang.portal.web;

import dreiklang.antrag.Antraege;
import dreiklang.leistung.Leistung;
import dreiklang.leistung.Leistungen;
import dreiklang.leistung.LeistungsSchluessel;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
                new StartAnsicht(
                        rahmen, leistungen.lebenslagen(), meistgenutzt(), oeffentlich(MANGEL)));
    }

    /// What is used most, filled up with others by name while there is no experience yet.
    private List<Leistung> meistgenutzt() {
        var genutzt =
                antraege.meistgenutzt(MEISTGENUTZT * 2).stream()
                        .flatMap(s -> oeffentlich(s).stream());
        return Stream.concat(genutzt, leistungen.alle(false).stream())
                .distinct()
                .limit(MEISTGENUTZT)
                .toList();
    }

    private Optional<Leistung> oeffentlich(LeistungsSchluessel schluessel) {
        return leistungen.finden(schluessel).filter(l -> !l.intern());
    }
}
