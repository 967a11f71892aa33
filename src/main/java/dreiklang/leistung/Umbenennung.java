package dreiklang.leistung;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// Gives questions other names wherever a package speaks of them: in conditions and calculations,
/// letters, examples and the process. Everything else in the files stays as it was written.
final class Umbenennung {

    /// Keys behind which an expression stands.
    private static final Set<String> AUSDRUECKE =
            Set.of(
                    "wenn",
                    "fuellt_wenn",
                    "pflicht",
                    "gilt",
                    "rechnung",
                    "betrag",
                    "anzahl",
                    "von",
                    "bis");

    /// Keys behind which the name of one question stands, or a list of names.
    private static final Set<String> VERWEISE = Set.of("feld", "felder", "name", "aus-link");

    private static final Pattern WORT =
            Pattern.compile(
                    "'[^']*'|&[a-z]+;|(?<![\\p{L}0-9_])[a-z][a-z0-9_]*(?![\\p{L}0-9_]|\\s*\\()");
    private static final Pattern PLATZ = Pattern.compile("\\{((?:#je)\\s+)?([a-z][a-z0-9_]*)\\s*}");
    private static final Pattern FALLS = Pattern.compile("\\{#wenn ([^{}\n]+)}");
    private static final Pattern IM_ABLAUF =
            Pattern.compile("(?s)(<(?:\\w+:)?conditionExpression[^>]*>)(.*?)(</)");

    private final Map<String, String> namen;
    private final List<Namensstelle> stellen = new ArrayList<>();

    /// @param namen old name → new name
    Umbenennung(Map<String, String> namen) {
        this.namen = Map.copyOf(namen);
    }

    /// The places, once `anwenden` has found them.
    List<Namensstelle> stellen() {
        return stellen;
    }

    /// The files that change, with their new text. Further forms have questions of their own; one
    /// that is handed in alone is meant itself.
    Map<String, String> anwenden(Map<String, byte[]> dateien) {
        var neu = new TreeMap<String, String>();
        dateien.forEach((name, inhalt) -> {
            boolean eigene = name.startsWith("formulare/") && dateien.size() > 1;
            if (eigene || name.endsWith(".pdf")) {
                return;
            }
            var alt = new String(inhalt, StandardCharsets.UTF_8);
            var jetzt = anwenden(name, alt);
            if (!jetzt.equals(alt)) {
                neu.put(name, jetzt);
            }
        });
        return neu;
    }

    private String anwenden(String datei, String alt) {
        if (datei.endsWith(".md")) {
            return zeilenweise(datei, alt, this::imBrief);
        }
        if (datei.endsWith(".bpmn")) {
            return zeilenweise(
                    datei,
                    alt,
                    t ->
                            IM_ABLAUF
                                    .matcher(t)
                                    .replaceAll(f ->
                                            Matcher.quoteReplacement(
                                                    f.group(1)
                                                            + imAusdruck(f.group(2))
                                                            + f.group(3))));
        }
        return datei.endsWith(".yaml") ? yaml(datei, alt) : alt;
    }

    private String zeilenweise(String datei, String alt, UnaryOperator<String> neu) {
        var zeilen = alt.split("\n", -1);
        for (int i = 0; i < zeilen.length; i++) {
            var jetzt = neu.apply(zeilen[i]);
            if (!jetzt.equals(zeilen[i])) {
                stellen.add(new Namensstelle(datei, i + 1, jetzt.strip()));
                zeilen[i] = jetzt;
            }
        }
        return String.join("\n", zeilen);
    }

    private String yaml(String datei, String alt) {
        var jetzt = Yamldatei.lesen(datei, alt.getBytes(StandardCharsets.UTF_8));
        var werte = new LinkedHashMap<Yamlpfad, String>();
        var schluessel = new ArrayList<ScalarNode>();
        jetzt.knoten(Yamlpfad.WURZEL)
                .ifPresent(k -> suche(datei, k, Yamlpfad.WURZEL, werte, schluessel));
        if (!schluessel.isEmpty()) {
            var ersetzt = mitSchluesseln(alt, schluessel);
            jetzt = Yamldatei.lesen(datei, ersetzt.getBytes(StandardCharsets.UTF_8));
        }
        for (var wert : werte.entrySet()) {
            jetzt = jetzt.setze(wert.getKey(), wert.getValue(), Blattbindung.folge());
        }
        return jetzt.text();
    }

    private void suche(
            String datei,
            Node knoten,
            Yamlpfad ort,
            Map<Yamlpfad, String> werte,
            List<ScalarNode> schluessel) {
        switch (knoten) {
            case MappingNode m -> suche(datei, m, ort, werte, schluessel);
            case SequenceNode l -> {
                for (int i = 0; i < l.getValue().size(); i++) {
                    suche(datei, l.getValue().get(i), ort.zu(i), werte, schluessel);
                }
            }
            case ScalarNode s -> {
                var neu = neuerWert(datei, ort, s.getValue());
                if (!neu.equals(s.getValue())) {
                    werte.put(ort, neu);
                    merke(datei, s, schluessel(ort) + ": " + neu);
                }
            }
            default -> {
                // Nothing else stands in these files.
            }
        }
    }

    private void suche(
            String datei,
            MappingNode karte,
            Yamlpfad ort,
            Map<Yamlpfad, String> werte,
            List<ScalarNode> schluessel) {
        for (var paar : karte.getValue()) {
            var name = (ScalarNode) paar.getKeyNode();
            var neu = istBeispiel(datei, ort) ? imPfad(name.getValue()) : name.getValue();
            if (!neu.equals(name.getValue())) {
                schluessel.add(name);
                merke(datei, name, neu + ":");
            }
            suche(datei, paar.getValueNode(), ort.zu(name.getValue()), werte, schluessel);
        }
    }

    private void merke(String datei, Node knoten, String text) {
        stellen.add(new Namensstelle(datei, knoten.getStartMark().getLine() + 1, text.strip()));
    }

    /// Answers and what is expected of them stand under the names of questions.
    private static boolean istBeispiel(String datei, Yamlpfad ort) {
        return datei.startsWith("beispiele/")
                && !ort.teile().isEmpty()
                && (ort.teile().getFirst().equals("antworten")
                        || (ort.teile().size() == 2
                                && Set.of("fehler", "werte").contains(ort.letztes())));
    }

    private String neuerWert(String datei, Yamlpfad ort, String wert) {
        if (datei.startsWith("beispiele/")) {
            return wert;
        }
        if (istSeitenname(ort)) {
            return wert;
        }
        if (VERWEISE.contains(schluessel(ort))) {
            return namen.getOrDefault(wert, wert);
        }
        return AUSDRUECKE.contains(schluessel(ort)) ? imAusdruck(wert) : imBrief(wert);
    }

    /// The key above, also for an entry of a list.
    private static String schluessel(Yamlpfad ort) {
        return ort.teile().reversed().stream()
                .filter(t -> !t.matches("\\d+"))
                .findFirst()
                .orElse("");
    }

    /// A page may be called like a question.
    private static boolean istSeitenname(Yamlpfad ort) {
        return ort.letztes().equals("name") && !ort.teile().contains("felder");
    }

    private String imAusdruck(String text) {
        return WORT.matcher(text)
                .replaceAll(f -> namen.getOrDefault(f.group(), f.group()).replace("$", "\\$"));
    }

    private String imBrief(String text) {
        var bedingungen =
                FALLS.matcher(text)
                        .replaceAll(f ->
                                Matcher.quoteReplacement("{#wenn " + imAusdruck(f.group(1)) + "}"));
        return PLATZ.matcher(bedingungen)
                .replaceAll(f -> {
                    var davor = f.group(1) == null ? "" : f.group(1);
                    var name = namen.get(f.group(2));
                    return Matcher.quoteReplacement(
                            name == null ? f.group() : "{" + davor + name + "}");
                });
    }

    /// Such as `kinder.2.schule`.
    private String imPfad(String text) {
        return List.of(text.split("\\.")).stream()
                .map(t -> namen.getOrDefault(t, t))
                .collect(Collectors.joining("."));
    }

    private String mitSchluesseln(String alt, List<ScalarNode> schluessel) {
        var marke = alt.startsWith("\uFEFF") ? "\uFEFF" : "";
        var text = new StringBuilder(alt.substring(marke.length()));
        schluessel.stream()
                .sorted(
                        Comparator.comparing((ScalarNode s) -> s.getStartMark().getIndex())
                                .reversed())
                .forEach(s -> {
                    int von = text.toString().offsetByCodePoints(0, s.getStartMark().getIndex());
                    int bis = text.toString().offsetByCodePoints(0, s.getEndMark().getIndex());
                    var neu = text.substring(von, bis).replace(s.getValue(), imPfad(s.getValue()));
                    text.replace(von, bis, neu);
                });
        return marke + text;
    }
}
