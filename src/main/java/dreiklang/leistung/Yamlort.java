package dreiklang.leistung;

import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// Knows at which characters of a text its YAML nodes stand.
///
/// @param text the file as written
record Yamlort(String text) {

    /// From one character up to another.
    ///
    /// @param von the first
    /// @param bis behind the last
    record Stueck(int von, int bis) {}

    int anfang(Node knoten) {
        return stelle(knoten.getStartMark());
    }

    /// Behind the last character that belongs to the node: without comments and empty lines below.
    int ende(Node knoten) {
        int ende = stelle(knoten.getEndMark());
        return switch (knoten) {
            case ScalarNode s when istBlocktext(s) -> ohneLeeres(anfang(s), ende);
            case SequenceNode l when istBlock(l) && !l.getValue().isEmpty() ->
                    Math.max(anfang(l), ende(l.getValue().getLast()));
            case MappingNode m when istBlock(m) && !m.getValue().isEmpty() -> {
                var letztes = m.getValue().getLast();
                int doppelpunkt = doppelpunkt(letztes.getKeyNode());
                yield Math.max(doppelpunkt, ende(letztes.getValueNode()));
            }
            default -> ende;
        };
    }

    static boolean istBlock(Node knoten) {
        return knoten instanceof CollectionNode<?> k && k.getFlowStyle() == FlowStyle.BLOCK;
    }

    static boolean istBlocktext(ScalarNode knoten) {
        return knoten.getScalarStyle() == ScalarStyle.LITERAL
                || knoten.getScalarStyle() == ScalarStyle.FOLDED;
    }

    /// Behind the colon of a key.
    int doppelpunkt(Node schluessel) {
        return text.indexOf(':', stelle(schluessel.getEndMark())) + 1;
    }

    int spalte(int stelle) {
        return stelle - zeilenanfang(stelle);
    }

    int zeilenanfang(int stelle) {
        return text.lastIndexOf('\n', stelle - 1) + 1;
    }

    /// At the line break or the end of the file.
    int zeilenende(int stelle) {
        int ende = text.indexOf('\n', stelle);
        int bis = ende < 0 ? text.length() : ende;
        return bis > stelle && text.charAt(bis - 1) == '\r' ? bis - 1 : bis;
    }

    /// Behind the line break.
    int naechsteZeile(int stelle) {
        int ende = text.indexOf('\n', stelle);
        return ende < 0 ? text.length() : ende + 1;
    }

    String zeile(int anfang) {
        return text.substring(anfang, zeilenende(anfang));
    }

    boolean beginntZeile(int stelle) {
        return text.substring(zeilenanfang(stelle), stelle).isBlank();
    }

    /// The line break this file uses.
    String umbruch() {
        int ende = text.indexOf('\n');
        return ende > 0 && text.charAt(ende - 1) == '\r' ? "\r\n" : "\n";
    }

    /// The lines of an entry of a block list, with the comments directly above it, without the last
    /// line break.
    Stueck eintrag(SequenceNode liste, int nummer) {
        int spalte = strichspalte(liste);
        var knoten = liste.getValue().get(nummer);
        int zeile = zeilenanfang(anfang(knoten));
        while (zeile > 0 && !istStrich(zeile, spalte)) {
            zeile = zeilenanfang(zeile - 1);
        }
        int von = zeile;
        while (von > 0 && istVermerk(zeilenanfang(von - 1), spalte)) {
            von = zeilenanfang(von - 1);
        }
        return new Stueck(von, zeilenende(Math.max(ende(knoten), zeile + spalte + 1)));
    }

    int strichspalte(SequenceNode liste) {
        return spalte(anfang(liste));
    }

    private boolean istStrich(int zeile, int spalte) {
        var inhalt = zeile(zeile);
        return inhalt.length() > spalte
                && inhalt.charAt(spalte) == '-'
                && inhalt.substring(0, spalte).isBlank();
    }

    private boolean istVermerk(int zeile, int spalte) {
        var inhalt = zeile(zeile);
        return inhalt.strip().startsWith("#") && inhalt.indexOf('#') >= spalte;
    }

    private int ohneLeeres(int von, int bis) {
        int ende = bis;
        while (ende > von && Character.isWhitespace(text.charAt(ende - 1))) {
            ende--;
        }
        return ende;
    }

    private int stelle(Mark marke) {
        return text.offsetByCodePoints(0, marke.getIndex());
    }
}
