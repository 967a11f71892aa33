package dreiklang.ressourcen.web;

import dreiklang.identitaet.Organisation;
import dreiklang.ressourcen.Ressourcen;
import dreiklang.seite.Dateiantwort;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What a plan costs, and who works on it.
@Controller
class UebersichtController {

    private final Ressourcen ressourcen;
    private final Organisation organisation;

    UebersichtController(Ressourcen ressourcen, Organisation organisation) {
        this.ressourcen = ressourcen;
        this.organisation = organisation;
    }

    @GetMapping(Worte.HIER)
    Seite plaene(Rahmen rahmen) {
        return Seite.von("ressourcen/plaene", new PlaeneAnsicht(rahmen, ressourcen.plaene()));
    }

    @GetMapping(Worte.HIER + "/{plan}")
    Seite uebersicht(Rahmen rahmen, @PathVariable String plan) {
        return Seite.von(
                "ressourcen/uebersicht", new UebersichtAnsicht(rahmen, ressourcen.ansehen(plan)));
    }

    @GetMapping(Worte.HIER + "/{plan}/tabelle.csv")
    ResponseEntity<InputStreamResource> csv(Rahmen rahmen, @PathVariable String plan) {
        var ansicht = new UebersichtAnsicht(rahmen, ressourcen.eintraege(plan));
        byte[] inhalt = Tabellenausgabe.csv(ansicht);
        return Dateiantwort.als(
                "ressourcen-" + ansicht.bild().plan().kurz() + ".csv",
                "text/csv;charset=UTF-8",
                inhalt.length,
                new ByteArrayInputStream(inhalt));
    }

    @GetMapping(Worte.HIER + "/{plan}/auslastung")
    Seite auslastung(Rahmen rahmen, @PathVariable String plan) {
        var namen = new HashMap<String, String>();
        organisation
                .einheiten()
                .forEach(e -> namen.put(e.kurz(), e.kurz() + " " + e.name().in(rahmen.sprache())));
        return Seite.von(
                "ressourcen/auslastung",
                new AuslastungAnsicht(
                        rahmen, ressourcen.plan(plan), ressourcen.auslastung(plan), namen));
    }
}
