package dreiklang.leistung.web;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.formular.Antworten;
import dreiklang.formular.Feldart;
import dreiklang.formular.Feldfehler;
import dreiklang.formular.Formular;
import dreiklang.formular.Formulare;
import dreiklang.formular.Formularseite;
import dreiklang.leistung.Blattort;
import dreiklang.leistung.Probelauf;
import dreiklang.leistung.Werkblaetter;
import dreiklang.leistung.Werkstatt;
import dreiklang.leistung.Werkstueck;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/// Trying a form out as people will see it: real pages, real checks, nothing stored.
@Controller
@RequestMapping("/amt/leistungen/{schluessel}/probe")
class ProbeController {

    private final Werkstatt werkstatt;
    private final Probelauf probelauf;
    private final Werkblaetter blaetter;
    private final Formulare formulare;

    ProbeController(
            Werkstatt werkstatt, Probelauf probelauf, Werkblaetter blaetter, Formulare formulare) {
        this.blaetter = blaetter;
        this.werkstatt = werkstatt;
        this.probelauf = probelauf;
        this.formulare = formulare;
    }

    private record Lauf(Rahmen rahmen, Werkstueck stueck, Formular formular, Antworten antworten) {

        Lauf mit(Antworten neue) {
            return new Lauf(rahmen, stueck, formular, neue);
        }
    }

    @GetMapping
    Seite beginnen(Rahmen rahmen, @PathVariable String schluessel) {
        var stueck = WerkstattController.gefunden(werkstatt, schluessel);
        if (!probelauf.laesstSichAusfuellen(stueck)) {
            return nochNicht(rahmen, stueck);
        }
        var lauf = new Lauf(rahmen, stueck, probelauf.formular(stueck), Antworten.KEINE);
        return seite(lauf, 0, List.of(), Map.of());
    }

    @PostMapping
    Seite weiter(
            Rahmen rahmen,
            HttpServletRequest anfrage,
            @PathVariable String schluessel,
            @RequestParam(defaultValue = "") String seite,
            @RequestParam(defaultValue = "") String stand,
            @RequestParam(defaultValue = "weiter") String aktion) {
        var stueck = WerkstattController.gefunden(werkstatt, schluessel);
        var bisher = new Lauf(rahmen, stueck, probelauf.formular(stueck), Probestand.lesen(stand));
        if (!probelauf.laesstSichAusfuellen(stueck)) {
            return nochNicht(rahmen, stueck);
        }
        var seiten = formulare.sichtbareSeiten(bisher.formular(), bisher.antworten());
        var hier = seiten.stream().filter(s -> s.name().equals(seite)).findFirst();
        if (hier.isEmpty()) {
            return aktion.equals("zurueck")
                    ? seite(bisher, seiten.size() - 1, List.of(), Map.of())
                    : beginnen(rahmen, schluessel);
        }
        var eingabe = Blatteingabe.von(anfrage);
        var antworten =
                mitDateien(
                        anfrage,
                        hier.get(),
                        formulare.annehmen(hier.get(), eingabe.werte(), bisher.antworten()));
        var lauf = bisher.mit(antworten);
        int nummer = nummer(lauf, hier.get());
        if (eingabe.bleibt() || aktion.equals("zurueck")) {
            return seite(lauf, aktion.equals("zurueck") ? nummer - 1 : nummer, List.of(), Map.of());
        }
        return geprueft(bisher, lauf, hier.get(), nummer);
    }

    @PostMapping("/beispiel")
    Object alsBeispiel(
            Rahmen rahmen,
            @PathVariable String schluessel,
            @RequestParam(defaultValue = "") String stand,
            @RequestParam(defaultValue = "") String beschreibung,
            @RequestParam(defaultValue = "0") int version) {
        var stueck = WerkstattController.gefunden(werkstatt, schluessel);
        var antworten = Probestand.lesen(stand);
        var wer = rahmen.name().orElse("");
        try {
            probelauf.alsBeispiel(stueck, version, beschreibung, antworten, wer);
        } catch (FachlicherFehler e) {
            var lauf = new Lauf(rahmen, stueck, probelauf.formular(stueck), antworten);
            return ende(lauf, 0, rahmen.text("fehler." + e.code())).mitStatus(e.art().status());
        }
        return WerkstattController.zu(WerkstattController.PFAD + "/" + schluessel);
    }

    /// A form with findings is not tried out; they stand at their questions.
    private Seite nochNicht(Rahmen rahmen, Werkstueck stueck) {
        var grund = rahmen.text("leistung.probe.noch-nicht");
        return Seite.von(
                        "leistung/formular",
                        new FormularbildAnsicht(
                                rahmen,
                                stueck,
                                Blattort.formular(""),
                                blaetter.bild(stueck, Blattort.formular("")),
                                werkstatt.letzterSchritt(stueck.schluessel()),
                                grund))
                .mitStatus(Fehlerart.EINGABE.status());
    }

    private Seite geprueft(Lauf bisher, Lauf lauf, Formularseite hier, int nummer) {
        var neue = new LinkedHashMap<String, String>();
        formulare
                .neueFragen(lauf.formular(), hier, bisher.antworten(), lauf.antworten())
                .forEach(f -> neue.put("frage-" + f.name(), f.frage().in(lauf.rahmen().sprache())));
        if (!neue.isEmpty()) {
            return seite(lauf, nummer, List.of(), neue);
        }
        var fehler = formulare.pruefen(lauf.formular(), hier, lauf.antworten());
        return fehler.isEmpty()
                ? seite(lauf, nummer + 1, List.of(), Map.of())
                : seite(lauf, nummer, fehler, Map.of()).mitStatus(Fehlerart.EINGABE.status());
    }

    private int nummer(Lauf lauf, Formularseite hier) {
        return formulare.sichtbareSeiten(lauf.formular(), lauf.antworten()).indexOf(hier);
    }

    /// Of a file only its name is kept.
    private Antworten mitDateien(
            HttpServletRequest anfrage, Formularseite seite, Antworten antworten) {
        var jetzt = antworten;
        if (anfrage instanceof MultipartHttpServletRequest mehrteilig) {
            for (var feld : formulare.fragen(seite, antworten)) {
                var namen =
                        mehrteilig.getFiles(feld.name()).stream()
                                .map(d -> Objects.requireNonNullElse(d.getOriginalFilename(), ""))
                                .filter(n -> !n.isBlank())
                                .toList();
                if (feld.art() == Feldart.DATEI && !namen.isEmpty()) {
                    jetzt = jetzt.mit(feld.name(), namen);
                }
            }
        }
        return jetzt;
    }

    private Seite seite(Lauf lauf, int nummer, List<Feldfehler> fehler, Map<String, String> neue) {
        var seiten = formulare.sichtbareSeiten(lauf.formular(), lauf.antworten());
        if (nummer >= seiten.size() || nummer < 0) {
            return ende(lauf, seiten.size(), "");
        }
        var ansicht =
                formulare.ansicht(
                        lauf.formular(),
                        seiten.get(nummer),
                        lauf.antworten(),
                        fehler,
                        lauf.rahmen().sprache());
        return Seite.von(
                "leistung/probe",
                new ProbeAnsicht(
                        lauf.rahmen(),
                        lauf.stueck(),
                        Probestand.schreiben(lauf.antworten()),
                        nummer + 1,
                        seiten.size(),
                        Optional.of(ansicht),
                        neue,
                        List.of(),
                        Optional.empty(),
                        ""));
    }

    private Seite ende(Lauf lauf, int seiten, String fehler) {
        var sprache = lauf.rahmen().sprache();
        return Seite.von(
                "leistung/probe",
                new ProbeAnsicht(
                        lauf.rahmen(),
                        lauf.stueck(),
                        Probestand.schreiben(lauf.antworten()),
                        seiten,
                        seiten,
                        Optional.empty(),
                        Map.of(),
                        formulare.lesbar(lauf.formular(), lauf.antworten(), sprache),
                        Optional.of(probelauf.ausgang(lauf.stueck(), lauf.antworten(), sprache)),
                        fehler));
    }
}
