package dreiklang.leistung.web;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.formular.Antworten;
import dreiklang.formular.Feldfehler;
import dreiklang.formular.Formulare;
import dreiklang.formular.Seitenansicht;
import dreiklang.leistung.Blattort;
import dreiklang.leistung.Namensstelle;
import dreiklang.leistung.Werkblaetter;
import dreiklang.leistung.Werkblatt;
import dreiklang.leistung.Werkstatt;
import dreiklang.leistung.Werkstueck;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The pages on which a package is edited piece by piece, without knowing its files.
@Controller
@RequestMapping("/amt/leistungen/{schluessel}/blatt/{art}")
class BlattController {

    /// What a person decides about a name that other places name too.
    private static final Set<String> UMBENENNEN = Set.of("ueberall", "nur-hier");

    private final Werkstatt werkstatt;
    private final Werkblaetter blaetter;
    private final Formulare formulare;

    BlattController(Werkstatt werkstatt, Werkblaetter blaetter, Formulare formulare) {
        this.werkstatt = werkstatt;
        this.blaetter = blaetter;
        this.formulare = formulare;
    }

    private record Offen(Rahmen rahmen, Werkstueck stueck, int version, Werkblatt blatt) {}

    @GetMapping
    Object zeigen(
            Rahmen rahmen,
            @PathVariable String schluessel,
            @PathVariable String art,
            @RequestParam(defaultValue = "") String ort) {
        var stueck = WerkstattController.gefunden(werkstatt, schluessel);
        try {
            var blatt = blaetter.blatt(stueck, art, ort);
            var offen = new Offen(rahmen, stueck, stueck.version(), blatt);
            return seite(offen, blatt.antworten(), blatt.befunde(), Map.of(), "");
        } catch (FachlicherFehler e) {
            return alsText(e, schluessel);
        }
    }

    /// A file that cannot be read is shown as text, with the finding at its line.
    static Object alsText(FachlicherFehler e, String schluessel) {
        if (!e.code().equals("B-201")) {
            throw e;
        }
        return WerkstattController.zu(
                WerkstattController.PFAD
                        + "/"
                        + schluessel
                        + "/datei?name="
                        + e.werte().getFirst());
    }

    @PostMapping
    Object speichern(
            Rahmen rahmen,
            HttpServletRequest anfrage,
            @PathVariable String schluessel,
            @PathVariable String art,
            @RequestParam(defaultValue = "") String ort,
            @RequestParam(defaultValue = "") String aktion,
            @RequestParam(defaultValue = "0") int version) {
        var stueck = WerkstattController.gefunden(werkstatt, schluessel);
        var blatt = blaetter.blatt(stueck, art, ort);
        var offen = new Offen(rahmen, stueck, version, blatt);
        var eingabe = Blatteingabe.von(anfrage);
        var antworten =
                formulare.annehmen(
                        blatt.seite(),
                        eingabe.werte(),
                        eingabe.bisher(blatt.seite(), blatt.antworten()));
        if (eingabe.bleibt()) {
            return seite(offen, antworten, List.of(), Map.of(), "");
        }
        var neue = neue(offen, antworten, eingabe);
        if (!neue.isEmpty()) {
            return seite(offen, antworten, List.of(), neue, "");
        }
        var fehler = formulare.pruefen(blatt.formular(), blatt.seite(), antworten);
        fehler = fehler.isEmpty() ? blaetter.pruefen(blatt, antworten) : fehler;
        if (!fehler.isEmpty()) {
            return seite(offen, antworten, fehler, Map.of(), "")
                    .mitStatus(Fehlerart.EINGABE.status());
        }
        var stellen = blaetter.umbenennungen(stueck, blatt, antworten);
        return stellen.isEmpty() || UMBENENNEN.contains(aktion)
                ? gespeichert(offen, antworten, aktion.equals("ueberall"))
                : seite(offen, antworten, List.of(), Map.of(), "", stellen);
    }

    private Object gespeichert(Offen offen, Antworten antworten, boolean ueberall) {
        try {
            var rein = formulare.bereinigt(offen.blatt().formular(), antworten);
            var ort =
                    blaetter.speichern(
                            offen.stueck(),
                            offen.version(),
                            offen.blatt(),
                            rein,
                            ueberall,
                            offen.rahmen().name().orElse(""));
            return WerkstattController.zu(
                    antworten.eins("pflicht").equals("bedingung")
                            ? bedingung(offen, ort)
                            : ziel(offen, ort));
        } catch (FachlicherFehler e) {
            // Whoever was slower keeps her version: pressing again overwrites nobody either.
            return seite(
                            offen,
                            antworten,
                            List.of(),
                            Map.of(),
                            offen.rahmen().text("fehler." + e.code(), e.werte().toArray()))
                    .mitStatus(e.art().status());
        }
    }

    /// Who says that a condition decides is asked for it next.
    private static String bedingung(Offen offen, String ort) {
        return "%s/%s/blatt/bedingung?ort=%s.pflicht"
                .formatted(WerkstattController.PFAD, offen.stueck().schluessel().wert(), ort);
    }

    /// Back to the same piece while it has findings, else one step up.
    private String ziel(Offen offen, String ort) {
        var stamm = WerkstattController.PFAD + "/" + offen.stueck().schluessel().wert();
        var art = offen.blatt().art();
        if (art.equals(Werkblaetter.BEDINGUNG)) {
            return stamm + ueber(ort);
        }
        var neu = WerkstattController.gefunden(werkstatt, offen.stueck().schluessel().wert());
        var gespeichert = blaetter.blatt(neu, art, ort);
        var ohneBedingung =
                gespeichert.bedingungen().stream()
                        .filter(b -> b.ort().endsWith(".gilt") && b.satz().isEmpty())
                        .findFirst();
        if (ohneBedingung.isPresent()) {
            return stamm + "/blatt/bedingung?ort=" + ohneBedingung.get().ort();
        }
        if (!gespeichert.befunde().isEmpty()) {
            return stamm + "/blatt/" + art + (ort.isEmpty() ? "" : "?ort=" + ort);
        }
        var hier = Blattort.von(ort);
        return hier.hatListe() ? stamm + hier.liste() + "#" + ort : stamm;
    }

    private static String ueber(String ort) {
        var stelle = Blattort.von(ort).stelle();
        var liste = stelle.substring(0, stelle.indexOf('.'));
        return switch (liste) {
            case "regeln" -> "/blatt/gebuehren";
            case "zustaendigkeit" -> "/blatt/amt";
            case "unterlagen" -> "/blatt/texte";
            case "ergebnisse" -> "/blatt/vorpruefung";
            case "schritte" -> "/blatt/schritt?ort=" + ort.replaceFirst("\\.wenn$", "");
            default -> {
                var oben = ort.replaceFirst("(\\.pruefungen\\.\\d+)?\\.[a-z]+$", "");
                yield "/blatt/" + (oben.contains("felder") ? "feld" : "seite") + "?ort=" + oben;
            }
        };
    }

    /// Questions that the answers have brought up and that were not on the page: nobody is
    /// reproached for leaving them empty.
    private Map<String, String> neue(Offen offen, Antworten antworten, Blatteingabe eingabe) {
        var neue = new LinkedHashMap<String, String>();
        ansicht(offen, antworten, List.of()).fragen().stream()
                .flatMap(Seitenansicht.Frage::alle)
                .filter(f -> !f.istBlock() && !f.istGruppe() && !f.istHinweis())
                .filter(f -> !eingabe.gezeigt().contains(f.name()))
                .filter(f -> antworten.alle(f.name()).isEmpty())
                .forEach(f -> neue.put(f.ersteEingabe(), f.frage()));
        return neue;
    }

    private Seitenansicht ansicht(Offen offen, Antworten antworten, List<Feldfehler> fehler) {
        return formulare.ansicht(
                offen.blatt().formular(),
                offen.blatt().seite(),
                antworten,
                fehler,
                offen.rahmen().sprache());
    }

    private Seite seite(
            Offen offen,
            Antworten antworten,
            List<Feldfehler> fehler,
            Map<String, String> neue,
            String grund) {
        return seite(offen, antworten, fehler, neue, grund, List.of());
    }

    private Seite seite(
            Offen offen,
            Antworten antworten,
            List<Feldfehler> fehler,
            Map<String, String> neue,
            String grund,
            List<Namensstelle> stellen) {
        return Seite.von(
                "leistung/blatt",
                new BlattAnsicht(
                        offen.rahmen(),
                        offen.stueck(),
                        offen.version(),
                        offen.blatt(),
                        ansicht(offen, antworten, fehler),
                        neue,
                        stellen,
                        grund));
    }
}
