package dreiklang.leistung.web;

import dreiklang.basis.Befund;
import dreiklang.formular.Feld;
import dreiklang.formular.Formularvergleich;
import dreiklang.leistung.Pruefbericht;
import dreiklang.leistung.Werkschritt;
import dreiklang.leistung.Werkstueck;
import dreiklang.seite.Rahmen;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// A package that is being worked on: its files, what is wrong, what changes.
///
/// @param rahmen the frame
/// @param stueck the package
/// @param bericht findings and remarks
/// @param vergleich what changes for people against the published Fassung
/// @param schritt the last change that can be taken back
/// @param fehler why something was not done, may be empty
public record WerkstueckAnsicht(
        Rahmen rahmen,
        Werkstueck stueck,
        Pruefbericht bericht,
        Optional<Formularvergleich> vergleich,
        Optional<Werkschritt> schritt,
        String fehler) {

    private static final String FORMULARE = "formulare/";

    /// The questions by their words.
    public String fragen(List<Feld> felder) {
        return felder.stream()
                .map(f -> f.frage().in(rahmen.sprache()))
                .collect(Collectors.joining("; "));
    }

    /// Address of a chapter below the package → what it is called.
    public Map<String, String> kapitel() {
        var kapitel = new LinkedHashMap<String, String>();
        for (var art : List.of("texte", "amt", "akte", "gebuehren", "kennzahlen")) {
            kapitel.put("blatt/" + art, rahmen.text("leistung.kapitel." + art));
        }
        if (stueck.dateien().containsKey("vorpruefung.yaml")) {
            kapitel.put("blatt/vorpruefung", rahmen.text("leistung.kapitel.vorpruefung"));
        }
        kapitel.put("ablauf", rahmen.text("leistung.ablauf.titel"));
        kapitel.put("formular", rahmen.text("leistung.blatt.formular"));
        stueck.dateien().keySet().stream()
                .filter(d -> d.startsWith(FORMULARE))
                .map(WerkstueckAnsicht::formularname)
                .forEach(n ->
                        kapitel.put(
                                "formular?name=" + n,
                                rahmen.text("leistung.blatt.folgeformular", n)));
        briefe().forEach(d ->
                kapitel.put(
                        "vorlage?name=" + d,
                        rahmen.text("leistung.vorlage.titel", VorlageAnsicht.name(d))));
        return kapitel;
    }

    private static String formularname(String datei) {
        return datei.substring(FORMULARE.length()).replaceFirst("\\.yaml$", "");
    }

    private TreeSet<String> briefe() {
        var briefe = new TreeSet<String>();
        stueck.dateien().keySet().stream()
                .filter(d -> d.startsWith("vorlagen/") && d.endsWith(".md"))
                .forEach(briefe::add);
        briefe.add("vorlagen/bescheid-bewilligt.md");
        briefe.add("vorlagen/bescheid-abgelehnt.md");
        return briefe;
    }

    /// Where a finding can be mended.
    public String ziel(Befund befund) {
        var datei = befund.datei();
        return switch (datei) {
            case "leistung.yaml" ->
                    befund.satz().contains("zustaendig") || befund.code().equals("L-147")
                            ? "blatt/amt"
                            : "blatt/texte";
            case "akte.yaml" -> "blatt/akte";
            case "gebuehren.yaml" -> "blatt/gebuehren";
            case "kennzahlen.yaml" -> "blatt/kennzahlen";
            case "ablauf.bpmn" -> "ablauf";
            case "schritte.yaml" -> "schritte";
            case "formular.yaml" -> "formular";
            case "beispiele" -> "probe";
            default ->
                    datei.startsWith(FORMULARE)
                            ? "formular?name=" + formularname(datei)
                            : (datei.startsWith("vorlagen/") ? "vorlage" : "datei")
                                    + "?name="
                                    + datei;
        };
    }
}
