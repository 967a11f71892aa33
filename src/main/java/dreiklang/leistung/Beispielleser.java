package dreiklang.leistung;

import dreiklang.basis.Kapitelleser;
import dreiklang.basis.YamlKnoten;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// Reads `beispiele/*.yaml`.
final class Beispielleser {

    private static final int ANTWORT = 20_000;

    private final Kapitelleser leser;
    private final Clock uhr;

    Beispielleser(Kapitelleser leser, Clock uhr) {
        this.leser = leser;
        this.uhr = uhr;
    }

    Beispiel lesen(YamlKnoten wurzel) {
        leser.nur(wurzel, Set.of("beschreibung", "formular", "antworten", "erwartet"));
        leser.pflichttext(wurzel, "beschreibung", 500);
        var leer = wurzel.bei("erwartet");
        if (leer.isEmpty() || wurzel.bei("antworten").isEmpty()) {
            leser.melde(wurzel, "L-111", "Ein Beispiel nennt „antworten“ und was „erwartet“ wird.");
        }
        var erwartet = leer.orElse(wurzel);
        return new Beispiel(
                wurzel.datei(),
                leser.text(wurzel, "formular", 60),
                antworten(wurzel),
                leser.janein(erwartet, "gueltig", true),
                fehler(erwartet),
                leser.texte(erwartet, "seiten", 60),
                erwartet);
    }

    private Antwortvorlage antworten(YamlKnoten wurzel) {
        var werte = new LinkedHashMap<String, List<String>>();
        wurzel.bei("antworten")
                .map(YamlKnoten::eintraege)
                .orElse(Map.of())
                .forEach((feld, knoten) -> antwort(feld, knoten, werte));
        werte.forEach((feld, texte) -> {
            if (texte.stream().anyMatch(t -> t.length() > ANTWORT)) {
                leser.melde(wurzel, "L-112", "Die Antwort zu „" + feld + "“ ist zu lang.");
            }
        });
        return new Antwortvorlage(werte, uhr);
    }

    /// One answer, several, or the entries of a group, each with answers of its own.
    private void antwort(String feld, YamlKnoten knoten, Map<String, List<String>> werte) {
        var liste = knoten.liste().isEmpty() ? List.of(knoten) : knoten.liste();
        if (liste.stream().allMatch(k -> k.eintraege().isEmpty())) {
            werte.put(feld, liste.stream().flatMap(k -> k.text().stream()).toList());
            return;
        }
        werte.put(feld, IntStream.rangeClosed(1, liste.size()).mapToObj(String::valueOf).toList());
        for (int i = 0; i < liste.size(); i++) {
            var davor = feld + "." + (i + 1) + ".";
            liste.get(i).eintraege().forEach((name, k) -> antwort(davor + name, k, werte));
        }
    }

    private Map<String, String> fehler(YamlKnoten erwartet) {
        var fehler = new LinkedHashMap<String, String>();
        erwartet.bei("fehler")
                .map(YamlKnoten::eintraege)
                .orElse(Map.of())
                .forEach((feld, code) -> fehler.put(feld, code.text().orElse("")));
        return fehler;
    }
}
