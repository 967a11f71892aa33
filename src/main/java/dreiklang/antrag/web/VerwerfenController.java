package dreiklang.antrag.web;

import dreiklang.antrag.Buendelungen;
import dreiklang.antrag.Entwuerfe;
import dreiklang.antrag.Entwurf;
import dreiklang.leistung.Leistungen;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Throwing a draft away, asked once before.
@Controller
@RequestMapping({
    "/antraege" + Weg.ENTWURF + "/verwerfen",
    "/amt/antraege" + Weg.ENTWURF + "/verwerfen"
})
class VerwerfenController {

    private final Entwuerfe entwuerfe;
    private final Buendelungen buendelungen;
    private final Leistungen leistungen;
    private final Zugangscookie cookies;

    VerwerfenController(
            Entwuerfe entwuerfe,
            Buendelungen buendelungen,
            Leistungen leistungen,
            Zugangscookie cookies) {
        this.entwuerfe = entwuerfe;
        this.buendelungen = buendelungen;
        this.leistungen = leistungen;
        this.cookies = cookies;
    }

    @GetMapping
    Object fragen(Rahmen rahmen, @PathVariable String id, HttpServletRequest anfrage) {
        var entwurf = entwuerfe.oeffnen(cookies.zu(Weg.entwurf(id), anfrage));
        var statt = stattdessen(entwurf);
        if (statt.isPresent()) {
            return Weg.zu(statt.get());
        }
        var bereich = Bereich.von(entwurf);
        return Seite.von(
                "antrag/verwerfen",
                new VerwerfenAnsicht(
                        rahmen,
                        bereich == Bereich.AMT,
                        leistungen
                                .paket(entwurf.leistung(), entwurf.fassung())
                                .leistung()
                                .name()
                                .in(rahmen.sprache()),
                        entwurf.referenz(),
                        rahmen.zeit(entwurf.geaendert()),
                        entwurf.istKopf(),
                        bereich.entwurf(entwurf.id(), "verwerfen"),
                        entwurf.istKopf()
                                ? Weg.buendel(entwurf.id())
                                : bereich.entwurf(entwurf.id(), "")));
    }

    @PostMapping
    Object verwerfen(
            @PathVariable String id, HttpServletRequest anfrage, HttpServletResponse antwort) {
        var zugang = cookies.zu(Weg.entwurf(id), anfrage);
        var entwurf = entwuerfe.oeffnen(zugang);
        var statt = stattdessen(entwurf);
        if (statt.isPresent()) {
            return Weg.zu(statt.get());
        }
        entwuerfe.verwerfen(zugang);
        cookies.nehmen(zugang, antwort);
        return Weg.zu(danach(entwurf));
    }

    /// What was sent stays, and a Buendel is thrown away as a whole.
    private Optional<String> stattdessen(Entwurf entwurf) {
        return entwurf.eingereicht()
                ? Optional.of(EntwurfController.quittung(entwurf))
                : buendelungen.kopf(entwurf.id()).map(Weg::buendel);
    }

    /// Where the list of what is left is.
    private static String danach(Entwurf entwurf) {
        if (Bereich.von(entwurf) == Bereich.AMT) {
            return "/amt/antraege";
        }
        return entwurf.konto().isPresent() ? "/konto/anliegen?verworfen" : "/";
    }
}
