package dreiklang.leistung.web;

import dreiklang.basis.FachlicherFehler;
import dreiklang.leistung.Probelauf;
import dreiklang.leistung.Werkstatt;
import dreiklang.leistung.Werkstueck;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The page on which a letter is written beside its preview.
@Controller
@RequestMapping("/amt/leistungen/{schluessel}/vorlage")
class VorlageController {

    private final Werkstatt werkstatt;
    private final Probelauf probelauf;

    VorlageController(Werkstatt werkstatt, Probelauf probelauf) {
        this.werkstatt = werkstatt;
        this.probelauf = probelauf;
    }

    private record Offen(
            Rahmen rahmen, Werkstueck stueck, int version, String datei, String beispiel) {}

    @GetMapping
    Seite zeigen(
            Rahmen rahmen,
            @PathVariable String schluessel,
            @RequestParam(defaultValue = "vorlagen/bescheid-bewilligt.md") String name,
            @RequestParam(defaultValue = "") String beispiel) {
        var stueck = WerkstattController.gefunden(werkstatt, schluessel);
        var da = stueck.dateien().get(name);
        var text =
                da == null
                        ? rahmen.text("leistung.vorlage.anfang")
                        : new String(da, StandardCharsets.UTF_8);
        return seite(new Offen(rahmen, stueck, stueck.version(), name, beispiel), text, "");
    }

    @PostMapping
    Object schreiben(
            Rahmen rahmen,
            @PathVariable String schluessel,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String beispiel,
            @RequestParam(defaultValue = "vorschau") String aktion,
            @RequestParam(defaultValue = "0") int version) {
        var stueck = WerkstattController.gefunden(werkstatt, schluessel);
        var offen = new Offen(rahmen, stueck, version, name, beispiel);
        if (!aktion.equals("speichern")) {
            return seite(offen, text, "");
        }
        try {
            werkstatt.schreiben(stueck.schluessel(), version, name, text, rahmen.name().orElse(""));
        } catch (FachlicherFehler e) {
            return seite(offen, text, rahmen.text("fehler." + e.code(), e.werte().toArray()))
                    .mitStatus(e.art().status());
        }
        var mit = stueck.dateien().containsKey(beispiel) ? "&beispiel=" + beispiel : "";
        return WerkstattController.zu(
                "%s/%s/vorlage?name=%s%s"
                        .formatted(WerkstattController.PFAD, schluessel, name, mit));
    }

    private Seite seite(Offen offen, String text, String fehler) {
        var stueck = offen.stueck();
        var beispiele = beispiele(offen);
        var beispiel =
                offen.beispiel().isEmpty() || !beispiele.containsKey(offen.beispiel())
                        ? beispiele.keySet().iterator().next()
                        : offen.beispiel();
        var befunde =
                werkstatt.pruefen(stueck).befunde().stream()
                        .filter(b -> b.datei().equals(offen.datei()))
                        .toList();
        return Seite.von(
                "leistung/vorlage",
                new VorlageAnsicht(
                        offen.rahmen(),
                        stueck,
                        offen.version(),
                        offen.datei(),
                        text,
                        beispiele,
                        beispiel,
                        probelauf.platzhalter(stueck),
                        probelauf.brief(stueck, offen.datei(), text, beispiel),
                        befunde,
                        fehler));
    }

    private Map<String, String> beispiele(Offen offen) {
        var beispiele = new LinkedHashMap<String, String>();
        probelauf
                .beispiele(offen.stueck())
                .forEach(b ->
                        beispiele.put(
                                b, b.replaceAll("^beispiele/|\\.yaml$", "").replace('-', ' ')));
        beispiele.put("", offen.rahmen().text("leistung.vorlage.ohne-beispiel"));
        return beispiele;
    }
}
