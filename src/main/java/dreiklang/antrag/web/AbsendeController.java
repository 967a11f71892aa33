package dreiklang.antrag.web;

import dreiklang.antrag.Buendelungen;
import dreiklang.antrag.Einreichungen;
import dreiklang.antrag.Entwuerfe;
import dreiklang.antrag.Mitzeichnungen;
import dreiklang.basis.FachlicherFehler;
import dreiklang.leistung.Leistungen;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The review page and "Jetzt absenden".
@Controller
@RequestMapping({"/antraege", "/amt/antraege"})
class AbsendeController {

    private final Entwuerfe entwuerfe;
    private final Einreichungen einreichungen;
    private final Mitzeichnungen mitzeichnungen;
    private final Leistungen leistungen;
    private final Buendelungen buendelungen;
    private final Zugangscookie cookies;

    AbsendeController(
            Entwuerfe entwuerfe,
            Einreichungen einreichungen,
            Mitzeichnungen mitzeichnungen,
            Leistungen leistungen,
            Buendelungen buendelungen,
            Zugangscookie cookies) {
        this.entwuerfe = entwuerfe;
        this.einreichungen = einreichungen;
        this.mitzeichnungen = mitzeichnungen;
        this.leistungen = leistungen;
        this.buendelungen = buendelungen;
        this.cookies = cookies;
    }

    @GetMapping(Weg.ENTWURF + "/pruefen")
    Object pruefen(Rahmen rahmen, @PathVariable String id, HttpServletRequest anfrage) {
        var zugang = cookies.zu(Weg.entwurf(id), anfrage);
        var entwurf = entwuerfe.weiterfuehren(zugang);
        if (entwurf.eingereicht() || entwurf.istKopf()) {
            return Weg.zu(EntwurfController.quittung(entwurf));
        }
        var stand = einreichungen.pruefstand(zugang);
        var mitzeichnung = mitzeichnungen.bild(zugang);
        var naechste = entwuerfe.naechste(zugang);
        if (stand.isEmpty() || mitzeichnung.filter(m -> !m.genannt()).isPresent()) {
            return Weg.zu(
                    Bereich.von(entwurf)
                            .entwurf(
                                    entwurf.id(),
                                    naechste.equals("pruefen") ? "mitzeichnende" : naechste));
        }
        var paket = leistungen.paket(entwurf.leistung(), entwurf.fassung());
        return Seite.von(
                "antrag/pruefen",
                PruefAnsicht.von(
                        rahmen,
                        paket,
                        stand.get(),
                        einreichungen.lesbar(stand.get(), rahmen.sprache()),
                        mitzeichnung,
                        buendelungen.kopf(entwurf.id()).map(Weg::buendel)));
    }

    @PostMapping(Weg.ENTWURF + "/absenden")
    Object absenden(
            Rahmen rahmen,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String einreichung,
            @RequestParam(defaultValue = "") String stand,
            HttpServletRequest anfrage) {
        var zugang = cookies.zu(Weg.entwurf(id), anfrage);
        var bereich = Bereich.von(anfrage);
        try {
            var nummer = einreichungen.absenden(zugang, Weg.uuid(einreichung), stand);
            return Weg.zu(bereich.pfad() + "/quittung/" + nummer);
        } catch (FachlicherFehler e) {
            return switch (e.code()) {
                case "A-110", "A-118" ->
                        konflikt(rahmen, bereich, e, bereich.entwurf(zugang.entwurf(), "pruefen"));
                case "A-112" ->
                        konflikt(rahmen, bereich, e, bereich.pfad() + "/quittung/" + einreichung);
                default -> throw e;
            };
        }
    }

    private static Seite konflikt(Rahmen rahmen, Bereich bereich, FachlicherFehler e, String ziel) {
        return Seite.von(
                        "antrag/konflikt",
                        new KonfliktAnsicht(rahmen, bereich == Bereich.AMT, e.code(), ziel))
                .mitStatus(e.art().status());
    }
}
