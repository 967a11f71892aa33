package dreiklang.blattwerk.web;

import dreiklang.akte.Aktenzeichen;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.blattwerk.Blattort;
import dreiklang.blattwerk.Seitenordnungen;
import dreiklang.blattwerk.Seitenordnungen.Vorlage;
import dreiklang.blattwerk.Seitenplan;
import dreiklang.blattwerk.Seitenplan.Seitenwunsch;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where pages are put in order.
@Controller
@RequestMapping("/amt/akten/{zeichen}/blatt/{blatt}/versionen/{version}/seiten")
class SeitenController {

    private static final int KEINE = -1;
    private static final int LETZTE = 9_999;

    private final Seitenordnungen ordnungen;

    SeitenController(Seitenordnungen ordnungen) {
        this.ordnungen = ordnungen;
    }

    @GetMapping
    Seite zeigen(
            Rahmen rahmen,
            @PathVariable String zeichen,
            @PathVariable int blatt,
            @PathVariable int version,
            @RequestParam(defaultValue = "") String mit) {
        var ort = new Blattort(new Aktenzeichen(zeichen), blatt, version);
        try {
            return seite(rahmen, ort, mit, Map.of(), Map.of());
        } catch (FachlicherFehler e) {
            if (mit.isBlank()) {
                throw e;
            }
            var satz =
                    e.art() == Fehlerart.NICHT_GEFUNDEN
                            ? rahmen.text("blattwerk.vorschau.gibt-es-nicht")
                            : rahmen.text("fehler." + e.code(), e.werte().toArray());
            return seite(rahmen, ort, "", Map.of("mit", mit), Map.of("mit", satz))
                    .mitStatus(Fehlerart.EINGABE.status());
        }
    }

    @PostMapping
    Object ordnen(
            Rahmen rahmen,
            @PathVariable String zeichen,
            @PathVariable int blatt,
            @PathVariable int version,
            @RequestParam Map<String, String> eingabe) {
        var ort = new Blattort(new Aktenzeichen(zeichen), blatt, version);
        var mit = eingabe.getOrDefault("mit", "");
        var vorlage = ordnungen.ansehen(ort, nummern(mit));
        var plan = plan(vorlage, eingabe);
        try {
            if (plan.seiten().stream().anyMatch(s -> s.stelle() == KEINE)) {
                throw new FachlicherFehler(Fehlerart.EINGABE, "K-417");
            }
            boolean alsVersion = eingabe.getOrDefault("ziel", "").equals("version");
            ordnungen.ordnen(vorlage, plan, alsVersion);
            return Weg.nach(
                    alsVersion
                            ? URI.create("/amt/akten/" + zeichen + "/blatt/" + blatt + "/versionen")
                            : URI.create("/amt/akten/" + zeichen + "?ordnung=NEUESTE"));
        } catch (FachlicherFehler e) {
            if (e.art() == Fehlerart.NICHT_GEFUNDEN) {
                throw e;
            }
            var wo = plan.seiten().stream().filter(s -> s.stelle() == KEINE).findFirst();
            var feld = wo.map(s -> "nr-" + s.quelle() + "-" + s.seite()).orElse("ziel");
            var satz = rahmen.text("fehler." + e.code(), e.werte().toArray());
            return seite(rahmen, ort, mit, eingabe, Map.of(feld, satz)).mitStatus(e.art().status());
        }
    }

    private static Seitenplan plan(Vorlage vorlage, Map<String, String> eingabe) {
        var seiten = new ArrayList<Seitenwunsch>();
        for (int q = 0; q < vorlage.quellen().size(); q++) {
            for (int s = 1; s <= vorlage.quellen().get(q).seiten(); s++) {
                var schluessel = q + "-" + s;
                int stelle = Weg.zahl(eingabe.get("nr-" + schluessel), KEINE);
                int drehung = Weg.zahl(eingabe.get("drehung-" + schluessel), 0);
                seiten.add(
                        new Seitenwunsch(
                                q,
                                s,
                                stelle > LETZTE ? KEINE : stelle,
                                drehung % 90 == 0 ? drehung % 360 : 0,
                                !eingabe.containsKey("weg-" + schluessel),
                                eingabe.containsKey("beginnt-" + schluessel)));
            }
        }
        return new Seitenplan(seiten);
    }

    private Seite seite(
            Rahmen rahmen,
            Blattort ort,
            String mit,
            Map<String, String> eingabe,
            Map<String, String> fehler) {
        var vorlage = ordnungen.ansehen(ort, nummern(mit));
        return Seite.von(
                "blattwerk/seiten", new SeitenAnsicht(rahmen, ort, vorlage, mit, eingabe, fehler));
    }

    /// `4, 7` as numbers; what is none is left out.
    private static List<Integer> nummern(String text) {
        return Arrays.stream(text.split("[,;\\s]+", -1))
                .map(t -> Weg.zahl(t, 0))
                .filter(n -> n > 0)
                .toList();
    }
}
