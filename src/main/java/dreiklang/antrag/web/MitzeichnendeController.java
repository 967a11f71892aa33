package dreiklang.antrag.web;

import dreiklang.antrag.Entwuerfe;
import dreiklang.antrag.Mitzeichnungen;
import dreiklang.antrag.Mitzeichnungen.Nennung;
import dreiklang.antrag.Mitzeichnungsbild;
import dreiklang.antrag.Zugang;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// On the way to the review page: who else has to agree, and their links.
@Controller
@RequestMapping({"/antraege", "/amt/antraege"})
class MitzeichnendeController {

    private static final String PFAD = Weg.ENTWURF + "/mitzeichnende";

    private final Entwuerfe entwuerfe;
    private final Mitzeichnungen mitzeichnungen;
    private final Zugangscookie cookies;

    MitzeichnendeController(
            Entwuerfe entwuerfe, Mitzeichnungen mitzeichnungen, Zugangscookie cookies) {
        this.entwuerfe = entwuerfe;
        this.mitzeichnungen = mitzeichnungen;
        this.cookies = cookies;
    }

    @GetMapping(PFAD)
    Object zeigen(Rahmen rahmen, @PathVariable String id, HttpServletRequest anfrage) {
        var zugang = cookies.zu(Weg.entwurf(id), anfrage);
        var entwurf = entwuerfe.weiterfuehren(zugang);
        if (entwurf.eingereicht()) {
            return Weg.zu(EntwurfController.quittung(entwurf));
        }
        var bild = mitzeichnungen.bild(zugang);
        var naechste = entwuerfe.naechste(zugang);
        return bild.isPresent() && naechste.equals("pruefen")
                ? seite(rahmen, bild.get(), List.of(), Map.of())
                : Weg.zu(Bereich.von(entwurf).entwurf(entwurf.id(), naechste));
    }

    @PostMapping(PFAD)
    Object aendern(Rahmen rahmen, @PathVariable String id, HttpServletRequest anfrage) {
        var zugang = cookies.zu(Weg.entwurf(id), anfrage);
        var entwurf = entwuerfe.oeffnen(zugang);
        if (entwurf.eingereicht()) {
            return Weg.zu(EntwurfController.quittung(entwurf));
        }
        var ersetzen = Optional.ofNullable(anfrage.getParameter("ersetzen")).map(Weg::uuid);
        var entfernen = Optional.ofNullable(anfrage.getParameter("entfernen")).map(Weg::uuid);
        if (entfernen.isPresent()) {
            mitzeichnungen.entfernen(zugang, entfernen.get());
            return weiter(rahmen, zugang, Optional.empty());
        }
        return ersetzen.isPresent()
                ? weiter(rahmen, zugang, mitzeichnungen.ersetzen(zugang, ersetzen.get()))
                : nennen(rahmen, zugang, anfrage);
    }

    private Object nennen(Rahmen rahmen, Zugang zugang, HttpServletRequest anfrage) {
        var neue = getippt(anfrage);
        var maengel = mitzeichnungen.maengel(zugang, neue);
        var bild = mitzeichnungen.bild(zugang);
        return maengel.isEmpty() || bild.isEmpty()
                ? weiter(rahmen, zugang, mitzeichnungen.nennen(zugang, neue))
                : seite(rahmen, bild.get(), neue, maengel).mitStatus(422);
    }

    /// A browser without a secret of its own can see new links only in this very answer.
    private Object weiter(Rahmen rahmen, Zugang zugang, Optional<Mitzeichnungsbild> bild) {
        if (bild.isPresent() && zugang.geheimnis().isEmpty()) {
            return seite(rahmen, bild.get(), List.of(), Map.of());
        }
        var entwurf = entwuerfe.oeffnen(zugang);
        return Weg.zu(Bereich.von(entwurf).entwurf(entwurf.id(), "mitzeichnende"));
    }

    private static List<Nennung> getippt(HttpServletRequest anfrage) {
        var neue = new ArrayList<Nennung>();
        for (int i = 1; i <= 12 && anfrage.getParameter("name-" + i) != null; i++) {
            neue.add(
                    new Nennung(
                            text(anfrage, "name-" + i).strip(),
                            text(anfrage, "email-" + i).strip()));
        }
        return neue;
    }

    private static String text(HttpServletRequest anfrage, String name) {
        return Optional.ofNullable(anfrage.getParameter(name)).orElse("");
    }

    private static Seite seite(
            Rahmen rahmen,
            Mitzeichnungsbild bild,
            List<Nennung> neue,
            Map<String, String> maengel) {
        return Seite.von(
                "antrag/mitzeichnende", MitzeichnendeAnsicht.von(rahmen, bild, neue, maengel));
    }
}
