package dreiklang.einfuhr;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.comments.CommentLine;
import org.yaml.snakeyaml.comments.CommentType;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/// Writes chapters of a Leistungspaket as YAML that people like to read, with comments.
final class Yamlschrift {

    private static final int BREITE = 120;

    private Yamlschrift() {}

    /// A mapping with comments above it.
    record Vermerkt(Map<String, Object> eintraege, List<String> vermerke) {}

    static byte[] schreiben(Map<String, Object> wurzel) {
        var art = new DumperOptions();
        art.setDefaultFlowStyle(FlowStyle.BLOCK);
        art.setWidth(BREITE);
        art.setAllowUnicode(true);
        art.setIndicatorIndent(2);
        art.setIndentWithIndicator(true);
        art.setProcessComments(true);
        var aus = new StringWriter();
        new Yaml(art).serialize(knoten(wurzel), aus);
        return aus.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Node knoten(Object wert) {
        return switch (wert) {
            case Vermerkt v -> vermerkt(v);
            case Map<?, ?> m -> abbildung(m);
            case List<?> l -> {
                var teile = new ArrayList<Node>();
                l.forEach(teil -> teile.add(knoten(teil)));
                yield new SequenceNode(Tag.SEQ, teile, FlowStyle.BLOCK);
            }
            default -> text(wert.toString());
        };
    }

    private static Node vermerkt(Vermerkt v) {
        var knoten = abbildung(v.eintraege());
        if (!v.vermerke().isEmpty()) {
            knoten.setBlockComments(v.vermerke().stream().map(Yamlschrift::kommentar).toList());
        }
        return knoten;
    }

    private static MappingNode abbildung(Map<?, ?> eintraege) {
        var paare = new ArrayList<NodeTuple>();
        eintraege.forEach((k, w) -> paare.add(new NodeTuple(text(k.toString()), knoten(w))));
        return new MappingNode(Tag.MAP, paare, FlowStyle.BLOCK);
    }

    private static ScalarNode text(String text) {
        var zahl = text.matches("-?\\d{1,9}");
        return new ScalarNode(zahl ? Tag.INT : Tag.STR, text, null, null, ScalarStyle.PLAIN);
    }

    private static CommentLine kommentar(String satz) {
        return new CommentLine(
                null, null, " " + satz.replaceAll("\\s+", " ").strip(), CommentType.BLOCK);
    }
}
