package dreiklang.leistung;

import dreiklang.basis.FachlicherFehler;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/// Writes values as YAML that people like to read. A value is a text, a list of values or a map
/// from text to value.
final class Yamlsatz {

    private static final int BREITE = 118;
    private static final int KURZ = 100;

    private Yamlsatz() {}

    /// What stands behind `key:`, beginning with a space or a line break.
    ///
    /// @param spalte column of the key
    static String hinterSchluessel(Object wert, int spalte) {
        return switch (wert) {
            case Map<?, ?> m when !istKurz(m.values()) || inZeile(m).length() + spalte > BREITE ->
                    "\n" + einzug(spalte + 2) + abbildung(m, spalte + 2);
            case List<?> l
                    when l.stream().anyMatch(Map.class::isInstance)
                            || !istKurz(l)
                            || inZeile(l).length() + spalte > KURZ ->
                    "\n" + liste(l, spalte + 2);
            case String s -> " " + text(s, spalte);
            default -> " " + inZeile(wert);
        };
    }

    /// A map whose first key stands where the text begins.
    static String abbildung(Map<?, ?> werte, int spalte) {
        return werte.entrySet().stream()
                .map(e -> e.getKey() + ":" + hinterSchluessel(e.getValue(), spalte))
                .collect(Collectors.joining("\n" + einzug(spalte)));
    }

    /// An entry of a block list, beginning with its dash, whose place is given.
    static String eintrag(Object wert, int spalte) {
        return switch (wert) {
            case Map<?, ?> m when !istKurz(m.values()) || inZeile(m).length() + spalte > KURZ ->
                    "- " + abbildung(m, spalte + 2);
            case String s -> "- " + text(s, spalte);
            default -> "- " + inZeile(wert);
        };
    }

    private static String liste(List<?> werte, int spalte) {
        return werte.stream()
                .map(w -> einzug(spalte) + eintrag(w, spalte))
                .collect(Collectors.joining("\n"));
    }

    /// A value in one line, as it may stand in brackets.
    static String inZeile(Object wert) {
        return switch (wert) {
            case Map<?, ?> m ->
                    m.entrySet().stream()
                            .map(e -> e.getKey() + ": " + inZeile(e.getValue()))
                            .collect(Collectors.joining(", ", "{", "}"));
            case List<?> l ->
                    l.stream().map(Yamlsatz::inZeile).collect(Collectors.joining(", ", "[", "]"));
            default -> wort(wert.toString(), true);
        };
    }

    private static boolean istKurz(Collection<?> werte) {
        return werte.stream()
                .allMatch(w ->
                        w instanceof String s
                                ? s.length() <= KURZ && !s.contains("\n")
                                : w instanceof Map<?, ?> m && istKurz(m.values()));
    }

    /// A text behind a key: in one line, or below it when it is long.
    private static String text(String text, int spalte) {
        if (text.indexOf('\n') < 0 && text.length() + spalte <= BREITE) {
            return wort(text, false);
        }
        var zeilen = text.indexOf('\n') < 0 ? gefaltet(text, spalte + 2) : woertlich(text, spalte);
        boolean lesbar =
                druckbar(text)
                        && ohneRaender(text)
                        && gleich("a:\n" + einzug(spalte) + "b: " + zeilen, text);
        return lesbar ? zeilen : wort(text, false);
    }

    /// Other characters need quotation marks.
    private static boolean druckbar(String text) {
        return text.codePoints()
                .allMatch(c ->
                        c == '\n'
                                || c >= ' '
                                        && c != 0x7f
                                        && c != 0x85
                                        && c != 0x2028
                                        && c != 0x2029
                                        && c != 0xFEFF);
    }

    private static boolean ohneRaender(String text) {
        return !text.isBlank() && text.equals(text.strip());
    }

    private static String woertlich(String text, int spalte) {
        return "|-\n"
                + text.lines()
                        .map(z -> z.isEmpty() ? "" : einzug(spalte + 2) + z)
                        .collect(Collectors.joining("\n"));
    }

    private static String gefaltet(String text, int spalte) {
        var fertig = new StringBuilder(">-");
        int breite = BREITE + 1;
        for (var wort : text.split(" ", -1)) {
            boolean umbruch = breite + wort.length() >= BREITE && !wort.isEmpty();
            if (umbruch) {
                fertig.append('\n').append(einzug(spalte)).append(wort);
                breite = spalte + wort.length();
            } else {
                fertig.append(' ').append(wort);
                breite += wort.length() + 1;
            }
        }
        return fertig.toString();
    }

    /// Whether the text can be read again behind the key `a.b`.
    private static boolean gleich(String geschrieben, String text) {
        try {
            var datei = Yamldatei.lesen("probe", geschrieben.getBytes(StandardCharsets.UTF_8));
            return datei.text(Yamlpfad.von("a.b")).filter(text::equals).isPresent();
        } catch (FachlicherFehler e) {
            return false;
        }
    }

    /// A text in one line, with quotation marks only where it needs them.
    static String wort(String text, boolean inKlammern) {
        boolean schlicht = !inKlammern || !text.contains("?") && ohneZeichen(text, "[", "]");
        if (schlicht && ohneZeichen(text, "- ", "")) {
            return text;
        }
        return text.chars().allMatch(c -> c >= ' ' && c != 0x7f)
                        && text.indexOf('\uFEFF') < 0
                        && text.indexOf('\u2028') < 0
                        && text.indexOf('\u0085') < 0
                ? "'" + text.replace("'", "''") + "'"
                : inDoppelten(text);
    }

    private static boolean ohneZeichen(String text, String davor, String danach) {
        try {
            Node knoten =
                    new Yaml(new LoaderOptions())
                            .compose(new java.io.StringReader(davor + text + danach));
            return knoten instanceof SequenceNode liste
                    && liste.getValue().size() == 1
                    && liste.getValue().getFirst() instanceof ScalarNode s
                    && s.getScalarStyle() == ScalarStyle.PLAIN
                    && s.getValue().equals(text)
                    && (s.getTag().equals(Tag.STR) || s.getTag().equals(Tag.INT));
        } catch (YAMLException e) {
            return false;
        }
    }

    private static String inDoppelten(String text) {
        var fertig = new StringBuilder("\"");
        for (char zeichen : text.toCharArray()) {
            switch (zeichen) {
                case '"', '\\' -> fertig.append('\\').append(zeichen);
                case '\n' -> fertig.append("\\n");
                case '\t' -> fertig.append("\\t");
                default -> {
                    if (zeichen < ' '
                            || zeichen == 0x7f
                            || zeichen == '\u0085'
                            || zeichen == '\u2028'
                            || zeichen == '\uFEFF') {
                        fertig.append("\\u%04x".formatted((int) zeichen));
                    } else {
                        fertig.append(zeichen);
                    }
                }
            }
        }
        return fertig.append('"').toString();
    }

    static String einzug(int breite) {
        return " ".repeat(breite);
    }
}
