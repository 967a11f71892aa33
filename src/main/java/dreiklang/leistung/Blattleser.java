package dreiklang.leistung;

import dreiklang.basis.YamlKnoten;
import dreiklang.formular.Antworten;
import dreiklang.formular.Feld;
import dreiklang.formular.Formular;
import dreiklang.formular.Formulare;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads one Werkblatt out of a package and writes it back into the text of its file.
final class Blattleser {

    /// Places that can be named from outside.
    static final Pattern ORT =
            Pattern.compile("seiten\\.\\d{1,3}(\\.felder\\.\\d{1,3}){0,5}|schritte\\.\\d{1,3}");

    private static final Pattern NEU =
            Pattern.compile(
                    "(?:seiten|schritte)\\.\\+|seiten\\.\\d{1,3}(\\.felder\\.\\d{1,3}){0,4}\\.felder\\.\\+");
    private static final Pattern BEDINGUNG =
            Pattern.compile(
                    "("
                            + ORT.pattern()
                            + ")\\.(wenn|pflicht)|seiten\\.\\d{1,3}\\.pruefungen\\.\\d{1,3}\\.gilt"
                            + "|(regeln|zustaendigkeit|unterlagen|ergebnisse)\\.\\d{1,3}\\.wenn");
    private final Werkstueck stueck;
    private final Werkstattpruefung pruefung;
    private final Blattvorrat vorrat;
    private final Formulare formulare;
    private final String art;
    private final Blattort blattort;
    private final String ort;
    private final String name;
    private final Yamldatei datei;

    Blattleser(
            Werkstueck stueck,
            Werkstattpruefung pruefung,
            Blattvorrat vorrat,
            Formulare formulare,
            String art,
            String ort) {
        this.stueck = stueck;
        this.pruefung = pruefung;
        this.vorrat = vorrat;
        this.formulare = formulare;
        this.art = art;
        blattort = Blattort.von(ort);
        this.ort = blattort.stelle();
        name = dateiname();
        datei = Werkblaetter.datei(stueck, name);
        if (!istNeu() && !pfadDa()) {
            throw Werkblaetter.nichtDa();
        }
    }

    private String dateiname() {
        boolean bekannt =
                switch (art) {
                    case Werkblaetter.BEDINGUNG -> BEDINGUNG.matcher(ort).matches();
                    case "seite", "feld", "schritt" ->
                            ort.startsWith("schritte") == art.equals("schritt")
                                    && (ORT.matcher(ort).matches() || NEU.matcher(ort).matches());
                    default -> Blattvorrat.DATEIEN.containsKey(art) && ort.isEmpty();
                };
        if (!bekannt) {
            throw Werkblaetter.nichtDa();
        }
        if (blattort.hatListe()) {
            return blattort.datei();
        }
        return art.equals(Werkblaetter.BEDINGUNG)
                ? dateiDerBedingung()
                : Blattvorrat.DATEIEN.getOrDefault(art, "");
    }

    private String dateiDerBedingung() {
        return switch (ort.substring(0, ort.indexOf('.'))) {
            case "regeln" -> "gebuehren.yaml";
            case "ergebnisse" -> Vorpruefung.DATEI;
            default -> "leistung.yaml";
        };
    }

    private boolean pfadDa() {
        var pfad = Yamlpfad.von(ort);
        return ort.isEmpty()
                || datei.knoten(art.equals(Werkblaetter.BEDINGUNG) ? pfad.oben() : pfad)
                        .isPresent();
    }

    private boolean istNeu() {
        return ort.endsWith("+");
    }

    Yamldatei datei() {
        return datei;
    }

    Werkblatt lesen() {
        var formular = formular();
        var antworten = antworten(formular);
        var befunde = new Befundverteilung(art, ort, name, datei, formular);
        if (!istNeu() && stueck.dateien().containsKey(name)) {
            befunde.verteile(pruefung.pruefen(stueck));
        }
        return new Werkblatt(
                art,
                name,
                blattort.toString(),
                formular,
                antworten,
                befunde.fehler(),
                befunde.weitere(),
                istNeu() ? List.of() : new Bedingungsstellen(datei, befragtes(), blattort).zu(art));
    }

    private Formular formular() {
        if (art.equals(Werkblaetter.BEDINGUNG)) {
            return bedingungsblatt().formular(formulare);
        }
        return vorrat.zu(art, antworten(vorrat.grundform(art)), fragen());
    }

    private Map<String, String> fragen() {
        var fragen = new LinkedHashMap<String, String>();
        if (art.equals("schritt")) {
            folgeformulare().forEach(f -> fragen.put(f, f));
        }
        if (art.equals("seite")) {
            befragtes().felder().stream()
                    .filter(Feld::wirdBeantwortet)
                    .forEach(f -> fragen.put(f.name(), f.frage().deutsch()));
        }
        return fragen;
    }

    private List<String> folgeformulare() {
        return stueck.dateien().keySet().stream()
                .filter(d -> d.startsWith("formulare/") && d.endsWith(".yaml"))
                .map(d -> d.substring("formulare/".length(), d.length() - ".yaml".length()))
                .sorted()
                .toList();
    }

    private Antworten antworten(Formular formular) {
        if (art.equals(Werkblaetter.BEDINGUNG)) {
            var text = datei.text(Yamlpfad.von(ort)).orElse("");
            return bedingungsblatt().lesen(List.of("ja", "nein").contains(text) ? "" : text);
        }
        var quelle = istNeu() ? Yamldatei.lesen(name, new byte[0]) : datei;
        return bindung(formular).lesen(quelle, istNeu() ? Yamlpfad.WURZEL : Yamlpfad.von(ort));
    }

    private static Blattbindung bindung(Formular formular) {
        return new Blattbindung(formular.seiten().getFirst());
    }

    private Bedingungsblatt bedingungsblatt() {
        return new Bedingungsblatt(Blickfeld.von(befragtes(), Yamlpfad.von(ort)));
    }

    /// The form whose answers a condition looks at.
    private Formular befragtes() {
        var paket = pruefung.gelesen(stueck);
        if (ort.startsWith("schritte")) {
            return vorrat.mitErgebnis(paket.formular());
        }
        if (!blattort.formular().isEmpty()) {
            return paket.formular(blattort.formular()).orElse(Blattvorrat.KEINES);
        }
        if (!name.equals(Vorpruefung.DATEI)) {
            return paket.formular();
        }
        var wurzel = YamlKnoten.lesen(name, stueck.dateien().getOrDefault(name, new byte[0]));
        return formulare.lesen("vorpruefung", wurzel.ohne("ergebnisse"), new ArrayList<>());
    }

    /// The file with the answers in it.
    Yamldatei geschrieben(Antworten neu) {
        if (art.equals(Werkblaetter.BEDINGUNG)) {
            return bedingungGeschrieben(bedingungsblatt().ausdruck(neu));
        }
        var bindung = bindung(formular());
        var ergaenzt = new Namensgebung(datei, Yamlpfad.von(ort)).ergaenzt(neu);
        if (!istNeu()) {
            return bindung.schreiben(datei, Yamlpfad.von(ort), ergaenzt);
        }
        var eintrag =
                bindung.schreiben(Yamldatei.lesen(name, new byte[0]), Yamlpfad.WURZEL, ergaenzt);
        var liste = Yamlpfad.von(ort).oben();
        var wert = eintrag.knoten(Yamlpfad.WURZEL).map(Yamldatei::wert).orElse(Map.of());
        return datei.fuegeEin(liste, datei.anzahl(liste), wert, Blattbindung.folge());
    }

    /// Old name → new name, when the answers change the name of a question; a person or an address
    /// brings the names of its parts along.
    Map<String, String> andereNamen(Antworten neu) {
        var alt = istNeu() ? "" : datei.text(Yamlpfad.von(ort).zu("name")).orElse("");
        var jetzt = neu.eins("name");
        if (!art.equals("feld") || alt.isEmpty() || jetzt.isEmpty() || jetzt.equals(alt)) {
            return Map.of();
        }
        var namen = new LinkedHashMap<String, String>();
        namen.put(alt, jetzt);
        var teile = Set.of("person", "anschrift", "ort");
        boolean mitTeilen = teile.contains(datei.text(Yamlpfad.von(ort).zu("art")).orElse(""));
        befragtes().namen().stream()
                .filter(n -> n.equals(alt + "_richtig") || mitTeilen && n.startsWith(alt + "_"))
                .forEach(n -> namen.put(n, jetzt + n.substring(alt.length())));
        return namen;
    }

    private Yamldatei bedingungGeschrieben(String ausdruck) {
        var pfad = Yamlpfad.von(ort);
        return ausdruck.isEmpty()
                ? datei.loesche(pfad)
                : datei.setze(pfad, ausdruck, Blattbindung.folge());
    }

    /// Where the piece stands after it was written.
    String ortNach(Antworten neu) {
        var pfad = Yamlpfad.von(ort);
        return istNeu()
                ? blattort.mit(pfad.oben().zu(datei.anzahl(pfad.oben()))).toString()
                : blattort.toString();
    }
}
