package dreiklang.amt;

import dreiklang.identitaet.Organisation;
import dreiklang.leistung.Leistungen;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.view.RedirectView;

/// Orders for many Vorgaenge: how far they are, what became of each row, stopping and going on.
@Controller
class AuftragController {

    private final Sammelauftraege auftraege;
    private final Leistungen leistungen;
    private final Organisation organisation;

    AuftragController(Sammelauftraege auftraege, Leistungen leistungen, Organisation organisation) {
        this.auftraege = auftraege;
        this.leistungen = leistungen;
        this.organisation = organisation;
    }

    @GetMapping("/amt/sammelbearbeitung")
    Seite alle(Rahmen rahmen) {
        return Seite.von("amt/sammelauftraege", new AuftraegeAnsicht(rahmen, auftraege.eigene()));
    }

    @GetMapping("/amt/sammelbearbeitung/{id}")
    Seite zeigen(Rahmen rahmen, @PathVariable UUID id) {
        var auftrag = auftraege.zeigen(id);
        return Seite.von(
                "amt/sammelauftrag",
                new AuftragAnsicht(
                        rahmen,
                        auftrag,
                        auftraege.vorgaenge(auftrag),
                        new Namen(leistungen, organisation, rahmen.sprache())));
    }

    @PostMapping("/amt/sammelbearbeitung/{id}/anhalten")
    RedirectView anhalten(@PathVariable UUID id) {
        auftraege.anhalten(id);
        return weiter(id);
    }

    @PostMapping("/amt/sammelbearbeitung/{id}/fortsetzen")
    RedirectView fortsetzen(@PathVariable UUID id) {
        auftraege.fortsetzen(id);
        return weiter(id);
    }

    private static RedirectView weiter(UUID id) {
        var weiter = new RedirectView("/amt/sammelbearbeitung/" + id);
        weiter.setStatusCode(HttpStatus.SEE_OTHER);
        return weiter;
    }
}
