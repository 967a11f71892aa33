package dreiklang.antrag.web;

import dreiklang.antrag.Entwuerfe;
import dreiklang.antrag.Entwurf;
import dreiklang.antrag.Seiteneingabe;
import dreiklang.antrag.Vorbelegungen;
import dreiklang.antrag.Zugang;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The pages of a draft. GET shows, POST saves.
@Controller
@RequestMapping({"/antraege", "/amt/antraege"})
class EntwurfController {

    private final Entwuerfe entwuerfe;
    private final Vorbelegungen vorbelegungen;
    private final Formularblatt blatt;
    private final Zugangscookie cookies;

    EntwurfController(
            Entwuerfe entwuerfe,
            Vorbelegungen vorbelegungen,
            Formularblatt blatt,
            Zugangscookie cookies) {
        this.entwuerfe = entwuerfe;
        this.vorbelegungen = vorbelegungen;
        this.blatt = blatt;
        this.cookies = cookies;
    }

    @GetMapping(Weg.ENTWURF)
    Object weitermachen(@PathVariable String id, HttpServletRequest anfrage) {
        var zugang = zugang(id, anfrage);
        var entwurf = weitergefuehrter(zugang, anfrage);
        return entwurf.eingereicht()
                ? Weg.zu(quittung(entwurf))
                : Weg.zu(Bereich.von(entwurf).entwurf(entwurf.id(), entwuerfe.naechste(zugang)));
    }

    @GetMapping(Weg.ENTWURF + "/{seite}")
    Object zeigen(
            Rahmen rahmen,
            @PathVariable String id,
            @PathVariable String seite,
            HttpServletRequest anfrage) {
        var zugang = zugang(id, anfrage);
        if (weitergefuehrter(zugang, anfrage).eingereicht()) {
            return weitermachen(id, anfrage);
        }
        var schritt = entwuerfe.schritt(zugang, seite);
        if (schritt.isEmpty()) {
            return weitermachen(id, anfrage);
        }
        return Seite.von(
                "antrag/formular",
                blatt.ansicht(
                        rahmen, schritt.get(), List.of(), FormularAnsicht.Anlass.ansehen(anfrage)));
    }

    @PostMapping(Weg.ENTWURF + "/{seite}")
    Object speichern(
            Rahmen rahmen,
            @PathVariable String id,
            @PathVariable String seite,
            HttpServletRequest anfrage) {
        var zugang = zugang(id, anfrage);
        if (eigener(zugang, anfrage).eingereicht()) {
            return weitermachen(id, anfrage);
        }
        var eingabe = Eingabeleser.lesen(anfrage);
        Rueckkehr.losgelassen(eingabe).ifPresent(feld -> vorbelegungen.loslassen(zugang, feld));
        var gespeichert = entwuerfe.speichern(zugang, seite, eingabe);
        if (gespeichert.isEmpty()) {
            return weitermachen(id, anfrage);
        }
        var ergebnis = gespeichert.get();
        return ergebnis.bleibt()
                ? nochmals(rahmen, ergebnis, seite, eingabe)
                : Weg.zu(ziel(ergebnis, eingabe));
    }

    private Seite nochmals(
            Rahmen rahmen, Entwuerfe.Gespeichert ergebnis, String seite, Seiteneingabe eingabe) {
        var ansicht =
                blatt.ansicht(
                        rahmen,
                        entwuerfe.schritt(ergebnis.entwurf(), seite),
                        ergebnis.fehler(),
                        FormularAnsicht.Anlass.nochmals(eingabe, ergebnis.neueFragen()));
        return Seite.von("antrag/formular", ansicht)
                .mitStatus(ergebnis.fehler().isEmpty() ? 200 : Fehlerart.EINGABE.status());
    }

    private static String ziel(Entwuerfe.Gespeichert ergebnis, Seiteneingabe eingabe) {
        var entwurf = ergebnis.entwurf();
        return Bereich.von(entwurf).entwurf(entwurf.id(), ergebnis.ziel())
                + Rueckkehr.zu(entwurf, eingabe);
    }

    private Zugang zugang(String id, HttpServletRequest anfrage) {
        return cookies.zu(Weg.entwurf(id), anfrage);
    }

    private Entwurf weitergefuehrter(Zugang zugang, HttpServletRequest anfrage) {
        eigener(zugang, anfrage);
        return entwuerfe.weiterfuehren(zugang);
    }

    /// A draft of the Amt is not found below the citizens' address and the other way round.
    private Entwurf eigener(Zugang zugang, HttpServletRequest anfrage) {
        var entwurf = entwuerfe.oeffnen(zugang);
        if (Bereich.von(entwurf) != Bereich.von(anfrage)) {
            throw new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "A-404");
        }
        return entwurf;
    }

    static String quittung(Entwurf entwurf) {
        return entwurf.istKopf()
                ? Weg.buendel(entwurf.id())
                : Bereich.von(entwurf).pfad() + "/quittung/" + entwurf.einreichung();
    }
}
