package dreiklang.antrag.web;

import dreiklang.antrag.Entwuerfe;
import dreiklang.antrag.Vorbelegungsquellen;
import dreiklang.antrag.Zugang;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Asks each time whether answers of an earlier Antrag should be taken over.
@Controller
@RequestMapping("/antraege" + Weg.ENTWURF + "/uebernehmen")
class UebernehmenController {

    private final Entwuerfe entwuerfe;
    private final Vorbelegungsquellen quellen;
    private final Zugangscookie cookies;

    UebernehmenController(Entwuerfe entwuerfe, Vorbelegungsquellen quellen, Zugangscookie cookies) {
        this.entwuerfe = entwuerfe;
        this.quellen = quellen;
        this.cookies = cookies;
    }

    @GetMapping
    Object fragen(Rahmen rahmen, @PathVariable String id, HttpServletRequest anfrage) {
        var zugang = cookies.zu(Weg.entwurf(id), anfrage);
        if (entwuerfe.oeffnen(zugang).eingereicht()) {
            return weiter(zugang);
        }
        var angebot = quellen.angebot(zugang, rahmen.sprache());
        return angebot.isEmpty()
                ? weiter(zugang)
                : Seite.von(
                        "antrag/uebernehmen",
                        UebernehmenAnsicht.von(
                                rahmen,
                                angebot.get(),
                                Bereich.BUERGER.entwurf(zugang.entwurf(), "uebernehmen")));
    }

    @PostMapping
    Object antworten(
            Rahmen rahmen,
            @PathVariable String id,
            @RequestParam(defaultValue = "nein") String uebernehmen,
            HttpServletRequest anfrage) {
        var zugang = cookies.zu(Weg.entwurf(id), anfrage);
        if (!entwuerfe.oeffnen(zugang).eingereicht() && uebernehmen.equals("ja")) {
            quellen.uebernehmen(zugang, rahmen.sprache());
        }
        return weiter(zugang);
    }

    private static Object weiter(Zugang zugang) {
        return Weg.zu(Bereich.BUERGER.entwurf(zugang.entwurf(), ""));
    }
}
