package dreiklang.antrag.web;

import dreiklang.antrag.Entwuerfe;
import dreiklang.basis.FachlicherFehler;
import dreiklang.seite.Abgelaufen;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// A page of a draft that was open for too long: shown again with what the person typed, and
/// nothing is changed before she presses the button once more.
@Controller
class AbgelaufenController {

    private final Entwuerfe entwuerfe;
    private final Formularblatt blatt;
    private final Zugangscookie cookies;
    private final Abgelaufen abgelaufen;

    AbgelaufenController(
            Entwuerfe entwuerfe,
            Formularblatt blatt,
            Zugangscookie cookies,
            Abgelaufen abgelaufen) {
        this.entwuerfe = entwuerfe;
        this.blatt = blatt;
        this.cookies = cookies;
        this.abgelaufen = abgelaufen;
    }

    @PostMapping({
        Abgelaufen.PFAD + "/antraege" + Weg.ENTWURF + "/{seite}",
        Abgelaufen.PFAD + "/amt/antraege" + Weg.ENTWURF + "/{seite}"
    })
    Seite zeigen(
            Rahmen rahmen,
            @PathVariable String id,
            @PathVariable String seite,
            HttpServletRequest anfrage) {
        try {
            var eingabe = Eingabeleser.lesen(anfrage);
            var schritt =
                    entwuerfe.ungespeichert(cookies.zu(Weg.entwurf(id), anfrage), seite, eingabe);
            if (schritt.isPresent()) {
                var anlass = FormularAnsicht.Anlass.abgelaufen(eingabe);
                return Seite.von(
                                "antrag/formular",
                                blatt.ansicht(rahmen, schritt.get(), List.of(), anlass))
                        .mitStatus(Abgelaufen.STATUS);
            }
        } catch (FachlicherFehler unerreichbar) {
            return abgelaufen.ohneZiel(rahmen, anfrage, "/antraege/fortsetzen");
        }
        return abgelaufen.nochmals(rahmen, anfrage);
    }
}
