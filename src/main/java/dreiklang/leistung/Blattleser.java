package dreiklang.leistung;

import dreiklang.formular.Antworten;
import dreiklang.formular.Formular;
import dreiklang.formular.Formulare;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Reads one Werkblatt out of a package and writes it back into the text of its file.
final class Blattleser {

    /// Places that can be named from outside.
    static final Pattern ORT =
            Pattern.compile("(seiten\\.\\d{1,3}|seiten\\.\\d{1,3}(\\.felder\\.\\d{1,3}){1,5})");

    private static final Pattern NEU =
            Pattern.compile(
                    "seiten\\.\\+|seiten\\.\\d{1,3}(\\.felder\\.\\d{1,3}){0,4}\\.felder\\.\\+");
    private static final Pattern BEDINGUNG =
            Pattern.compile(
                    ORT.pattern()
                            + "\\.(wenn|pflicht)|(regeln|zustaendigkeit|unterlagen)\\.\\d{1,3}\\.wenn");
    private static final Map<String, String> TITEL =
            Map.of("regeln", "text", "zustaendigkeit", "einheit", "unterlagen", "de");

    private final Werkstueck stueck;
    private final Werkstattpruefung pruefung;
    private final Blattvorrat vorrat;
    private final Formulare formulare;
    private final String art;
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
        this.ort = ort;
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
                    case "seite", "feld" ->
                            ORT.matcher(ort).matches() || NEU.matcher(ort).matches();
                    default -> Blattvorrat.DATEIEN.containsKey(art) && ort.isEmpty();
                };
        if (!bekannt) {
            throw Werkblaetter.nichtDa();
        }
        return art.equals(Werkblaetter.BEDINGUNG)
                ? dateiDerBedingung()
                : Blattvorrat.DATEIEN.getOrDefault(art, "");
    }

    private String dateiDerBedingung() {
        return ort.startsWith("seiten")
                ? "formular.yaml"
                : ort.startsWith("regeln") ? "gebuehren.yaml" : "leistung.yaml";
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
                ort,
                formular,
                antworten,
                befunde.fehler(),
                befunde.weitere(),
                bedingungen());
    }

    private Formular formular() {
        if (art.equals(Werkblaetter.BEDINGUNG)) {
            return bedingungsblatt().formular(formulare);
        }
        return vorrat.zu(art, antworten(vorrat.grundform(art)));
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
        return new Bedingungsblatt(
                Blickfeld.von(pruefung.gelesen(stueck).formular(), Yamlpfad.von(ort)));
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
        if (Set.of("person", "anschrift")
                .contains(datei.text(Yamlpfad.von(ort).zu("art")).orElse(""))) {
            pruefung.gelesen(stueck).formular().namen().stream()
                    .filter(n -> n.startsWith(alt + "_"))
                    .forEach(n -> namen.put(n, jetzt + n.substring(alt.length())));
        }
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
        return istNeu() ? pfad.oben().zu(datei.anzahl(pfad.oben())).toString() : ort;
    }

    private List<Werkblatt.Bedingungsstelle> bedingungen() {
        if (istNeu()) {
            return List.of();
        }
        return switch (art) {
            case "seite" -> List.of(stelle(ort + ".wenn", ""));
            case "feld" -> List.of(stelle(ort + ".wenn", ""), stelle(ort + ".pflicht", "pflicht"));
            case "gebuehren" -> jeEintrag("regeln");
            case "amt" -> jeEintrag("zustaendigkeit");
            case "texte" -> jeEintrag("unterlagen");
            default -> List.of();
        };
    }

    private List<Werkblatt.Bedingungsstelle> jeEintrag(String liste) {
        var pfad = Yamlpfad.von(liste);
        return IntStream.range(0, datei.anzahl(pfad))
                .mapToObj(i ->
                        stelle(
                                pfad.zu(i).zu("wenn").toString(),
                                Formularzeichner.titel(
                                        datei, pfad.zu(i), TITEL.getOrDefault(liste, "name"))))
                .toList();
    }

    private Werkblatt.Bedingungsstelle stelle(String wo, String was) {
        var text = datei.text(Yamlpfad.von(wo)).filter(t -> !List.of("ja", "nein").contains(t));
        var fragen = Formularzeichner.fragen(pruefung.gelesen(stueck).formular());
        return new Werkblatt.Bedingungsstelle(
                wo, was, text.map(t -> Formularzeichner.satz(t, fragen)).orElse(""));
    }
}
