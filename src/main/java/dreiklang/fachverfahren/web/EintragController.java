package dreiklang.fachverfahren.web;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Recht;
import dreiklang.fachverfahren.Ergebnisse;
import dreiklang.fachverfahren.Verbindungen;
import dreiklang.fachverfahren.Verbindungen.Pruefung;
import dreiklang.fachverfahren.Verzeichnis;
import dreiklang.fachverfahren.Zugaenge;
import dreiklang.identitaet.Organisation;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The page of one entry of the register: what it says, its connection, its access.
@Controller
class EintragController {

    private static final String HIER = "/amt/fachverfahren/{kennung}";

    private final Verzeichnis verzeichnis;
    private final Verbindungen verbindungen;
    private final Zugaenge zugaenge;
    private final Ergebnisse ergebnisse;
    private final Organisation organisation;

    EintragController(
            Verzeichnis verzeichnis,
            Verbindungen verbindungen,
            Zugaenge zugaenge,
            Ergebnisse ergebnisse,
            Organisation organisation) {
        this.verzeichnis = verzeichnis;
        this.verbindungen = verbindungen;
        this.zugaenge = zugaenge;
        this.ergebnisse = ergebnisse;
        this.organisation = organisation;
    }

    @GetMapping(HIER)
    Seite zeigen(Rahmen rahmen, @PathVariable String kennung) {
        return seite(rahmen, kennung, Optional.empty(), "", "");
    }

    @PostMapping(HIER + "/pruefen")
    Seite pruefen(Rahmen rahmen, @PathVariable String kennung) {
        try {
            return seite(rahmen, kennung, Optional.of(verbindungen.pruefen(kennung)), "", "");
        } catch (FachlicherFehler e) {
            return mitFehler(rahmen, kennung, e);
        }
    }

    @PostMapping(HIER + "/zugang")
    Seite zugang(
            Rahmen rahmen,
            @PathVariable String kennung,
            @RequestParam(defaultValue = "") String sperren) {
        try {
            if (!sperren.isEmpty()) {
                zugaenge.sperren(kennung);
                return seite(rahmen, kennung, Optional.empty(), "", "");
            }
            return seite(rahmen, kennung, Optional.empty(), zugaenge.erneuern(kennung), "");
        } catch (FachlicherFehler e) {
            return mitFehler(rahmen, kennung, e);
        }
    }

    @PostMapping(HIER + "/lesen")
    Seite lesen(Rahmen rahmen, @PathVariable String kennung) {
        try {
            ergebnisse.vonVornLesen(kennung);
            return seite(rahmen, kennung, Optional.empty(), "", "");
        } catch (FachlicherFehler e) {
            return mitFehler(rahmen, kennung, e);
        }
    }

    private Seite mitFehler(Rahmen rahmen, String kennung, FachlicherFehler e) {
        if (e.art() == Fehlerart.NICHT_GEFUNDEN || e.art() == Fehlerart.VERBOTEN) {
            throw e;
        }
        var satz = rahmen.text("fehler." + e.code(), e.werte().toArray());
        return seite(rahmen, kennung, Optional.empty(), "", satz).mitStatus(e.art().status());
    }

    private Seite seite(
            Rahmen rahmen,
            String kennung,
            Optional<Pruefung> pruefung,
            String zeichen,
            String fehler) {
        var zeile = verzeichnis.ansehen(kennung);
        var amt = zeile.eintrag().amt();
        return Seite.von(
                "fachverfahren/eintrag",
                new EintragAnsicht(
                        rahmen,
                        zeile,
                        verbindungen.bild(kennung),
                        organisation
                                .einheit(amt)
                                .map(e -> amt + " " + e.name().in(rahmen.sprache()))
                                .orElse(amt),
                        zugaenge.seit(kennung),
                        rahmen.darf(Recht.ADMINISTRIEREN) ? ergebnisse.zu(kennung) : List.of(),
                        verbindungen.ausDatenbank(kennung),
                        pruefung,
                        zeichen,
                        verbindungen.zurDemo(kennung),
                        fehler));
    }
}
