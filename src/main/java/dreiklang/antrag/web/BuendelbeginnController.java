package dreiklang.antrag.web;

import dreiklang.antrag.Buendelungen;
import dreiklang.antrag.Entwuerfe;
import dreiklang.antrag.Vorbelegungsquellen;
import dreiklang.antrag.Zugang;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.leistung.Buendelplaene;
import dreiklang.leistung.Buendelplan;
import dreiklang.leistung.Lebenslage;
import dreiklang.leistung.Leistungen;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// "Alles zusammen erledigen": what a Lebenslage offers to do at once, and the begin of it.
@Controller
@RequestMapping("/lebenslagen")
class BuendelbeginnController {

    private final Buendelungen buendelungen;
    private final Entwuerfe entwuerfe;
    private final Vorbelegungsquellen quellen;
    private final Buendelplaene plaene;
    private final Leistungen leistungen;
    private final Zugangscookie cookies;

    BuendelbeginnController(
            Buendelungen buendelungen,
            Entwuerfe entwuerfe,
            Vorbelegungsquellen quellen,
            Buendelplaene plaene,
            Leistungen leistungen,
            Zugangscookie cookies) {
        this.buendelungen = buendelungen;
        this.entwuerfe = entwuerfe;
        this.quellen = quellen;
        this.plaene = plaene;
        this.leistungen = leistungen;
        this.cookies = cookies;
    }

    @GetMapping("/{schluessel}")
    Seite zeigen(Rahmen rahmen, @PathVariable String schluessel, HttpServletRequest anfrage) {
        var plan = plaene.zu(schluessel).orElseThrow(BuendelbeginnController::keiner);
        return Seite.von(
                "antrag/buendelbeginn",
                new BuendelbeginnAnsicht(
                        rahmen,
                        lebenslage(plan),
                        plan.einleitung().in(rahmen.sprache()),
                        plan.teile().stream()
                                .flatMap(t -> leistungen.finden(t.leistung()).stream())
                                .toList(),
                        begonnenes(plan, anfrage)));
    }

    @PostMapping("/{schluessel}")
    Object beginnen(
            Rahmen rahmen,
            @PathVariable String schluessel,
            HttpServletRequest anfrage,
            HttpServletResponse antwort) {
        var zugang = buendelungen.beginnen(schluessel, rahmen.sprache(), anfrage.getRemoteAddr());
        cookies.geben(zugang, anfrage, antwort);
        quellen.anbieten(zugang, Map.of());
        return Weg.zu(Bereich.BUERGER.entwurf(zugang.entwurf(), ""));
    }

    private Lebenslage lebenslage(Buendelplan plan) {
        return leistungen.lebenslagen().stream()
                .filter(l -> l.schluessel().equals(plan.lebenslage()))
                .findFirst()
                .orElseThrow(BuendelbeginnController::keiner);
    }

    private Optional<String> begonnenes(Buendelplan plan, HttpServletRequest anfrage) {
        return cookies.alle(anfrage).stream()
                .flatMap(z -> offenes(z).stream())
                .filter(e -> e.leistung().wert().equals(plan.lebenslage()))
                .map(e -> Bereich.BUERGER.entwurf(e.id(), ""))
                .findFirst();
    }

    /// A cookie can outlive its draft or belong to somebody else who sat here.
    private Optional<dreiklang.antrag.Entwurf> offenes(Zugang zugang) {
        try {
            return Optional.of(entwuerfe.oeffnen(zugang))
                    .filter(e -> e.istKopf() && !e.eingereicht());
        } catch (FachlicherFehler fort) {
            return Optional.empty();
        }
    }

    private static FachlicherFehler keiner() {
        return new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "A-141");
    }
}
