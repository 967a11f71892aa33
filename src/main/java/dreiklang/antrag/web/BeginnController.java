package dreiklang.antrag.web;

import dreiklang.antrag.Entwuerfe;
import dreiklang.antrag.Entwurf;
import dreiklang.antrag.Entwurfsliste;
import dreiklang.antrag.Vorbelegungsquellen;
import dreiklang.antrag.Zugang;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.leistung.Leistung;
import dreiklang.leistung.Leistungen;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// "Online beantragen": begins a draft, or offers the one that is there.
@Controller
@RequestMapping({"/antraege", "/amt/antraege"})
class BeginnController {

    /// So many values of one question a link can bring.
    private static final int HOECHSTENS = 20;

    private final Entwuerfe entwuerfe;
    private final Entwurfsliste liste;
    private final Vorbelegungsquellen quellen;
    private final Leistungen leistungen;
    private final Zugangscookie cookies;

    BeginnController(
            Entwuerfe entwuerfe,
            Entwurfsliste liste,
            Vorbelegungsquellen quellen,
            Leistungen leistungen,
            Zugangscookie cookies) {
        this.entwuerfe = entwuerfe;
        this.liste = liste;
        this.quellen = quellen;
        this.leistungen = leistungen;
        this.cookies = cookies;
    }

    @GetMapping({"/{leistung}", "/{leistung}/beginnen"})
    Seite fragen(Rahmen rahmen, @PathVariable String leistung, HttpServletRequest anfrage) {
        var gewaehlt = leistung(leistung, Bereich.von(anfrage));
        var begonnen = liste.begonnener(gewaehlt.schluessel(), cookies.alle(anfrage));
        return Seite.von(
                "antrag/beginnen",
                BeginnAnsicht.von(rahmen, gewaehlt, begonnen, Bereich.von(anfrage))
                        .mitLink(ausLink(gewaehlt, anfrage, "")));
    }

    @PostMapping("/{leistung}")
    Object beginnen(
            Rahmen rahmen,
            @PathVariable String leistung,
            HttpServletRequest anfrage,
            HttpServletResponse antwort) {
        var bereich = Bereich.von(anfrage);
        var gewaehlt = leistung(leistung, bereich);
        var begonnen = liste.begonnener(gewaehlt.schluessel(), cookies.alle(anfrage));
        if (begonnen.isPresent()) {
            if (!"neu".equals(anfrage.getParameter("entwurf"))) {
                return Weg.zu(bereich.pfad() + "/" + gewaehlt.schluessel().wert() + "/beginnen");
            }
            verwerfen(begonnen.get(), anfrage, antwort);
        }
        var zugang =
                entwuerfe.beginnen(
                        gewaehlt.schluessel(),
                        rahmen.sprache(),
                        bereich == Bereich.AMT,
                        anfrage.getRemoteAddr());
        cookies.geben(zugang, anfrage, antwort);
        quellen.anbieten(zugang, ausLink(gewaehlt, anfrage, BeginnAnsicht.AUS_LINK));
        return Weg.zu(
                bereich.entwurf(
                        zugang.entwurf(),
                        quellen.angebot(zugang, rahmen.sprache())
                                .map(a -> "uebernehmen")
                                .orElseGet(() -> entwuerfe.naechste(zugang))));
    }

    /// What the link answers, as far as the Formular allows it.
    private Map<String, List<String>> ausLink(
            Leistung leistung, HttpServletRequest anfrage, String davor) {
        var werte = new LinkedHashMap<String, List<String>>();
        for (var feld :
                leistungen.paket(leistung.schluessel(), leistung.fassung()).formular().ausLink()) {
            var gegeben = anfrage.getParameterValues(davor + feld);
            if (gegeben != null) {
                werte.put(feld, List.of(gegeben).stream().limit(HOECHSTENS).toList());
            }
        }
        return werte;
    }

    private void verwerfen(Entwurf alt, HttpServletRequest anfrage, HttpServletResponse antwort) {
        Zugang zugang = cookies.zu(alt.id(), anfrage);
        entwuerfe.verwerfen(zugang);
        cookies.nehmen(zugang, antwort);
    }

    private Leistung leistung(String schluessel, Bereich bereich) {
        return leistung(leistungen, schluessel, bereich);
    }

    static Leistung leistung(Leistungen leistungen, String schluessel, Bereich bereich) {
        return leistungen
                .finden(Weg.leistung(schluessel))
                .filter(l -> l.intern() == (bereich == Bereich.AMT))
                .orElseThrow(() -> new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "A-401"));
    }
}
