package dreiklang.basis;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/// Reads YAML into YamlKnoten. First the events are looked through for what is not allowed, then
/// the tree is built.
final class YamlLeser {

    private static final int GROESSTE_DATEI = 1_000_000;
    private static final int TIEFSTE_EBENE = 50;
    private static final String KEIN_YAML =
            "Hier stimmt die Schreibweise (YAML) nicht. Prüfen Sie Einrückung und Doppelpunkte. In Klammern gehören Texte mit"
                    + " Komma, Fragezeichen oder Doppelpunkt in Anführungszeichen.";

    private final String datei;

    private YamlLeser(String datei) {
        this.datei = datei;
    }

    static YamlKnoten lesen(String datei, byte[] inhalt) {
        var leser = new YamlLeser(datei);
        String text = leser.entziffert(inhalt);
        try {
            leser.pruefen(text);
            Node wurzel = yaml().compose(new StringReader(text));
            return wurzel == null ? leser.leer(1) : leser.knoten(wurzel);
        } catch (MarkedYAMLException e) {
            throw leser.fehler(e.getProblemMark(), KEIN_YAML);
        } catch (YAMLException e) {
            throw leser.fehler(
                    null,
                    "Die Datei enthält Zeichen oder eine Verschachtelung, die nicht erlaubt sind.");
        }
    }

    private static Yaml yaml() {
        var grenzen = new LoaderOptions();
        grenzen.setCodePointLimit(GROESSTE_DATEI);
        grenzen.setNestingDepthLimit(TIEFSTE_EBENE);
        grenzen.setMaxAliasesForCollections(0);
        grenzen.setAllowDuplicateKeys(false);
        return new Yaml(grenzen);
    }

    private String entziffert(byte[] inhalt) {
        if (inhalt.length > GROESSTE_DATEI) {
            throw fehler(null, "Die Datei ist größer als 1 MB. Teilen Sie sie auf.");
        }
        try {
            var text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(inhalt)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw fehler(
                    null, "Die Datei ist nicht in UTF-8 gespeichert. Speichern Sie sie als UTF-8.");
        }
    }

    private void pruefen(String text) {
        int ebene = 0;
        for (Event ereignis : yaml().parse(new StringReader(text))) {
            if (ereignis instanceof NodeEvent knoten) {
                ohneVerweis(knoten);
            }
            if (ereignis instanceof CollectionStartEvent) {
                ebene++;
            } else if (ereignis instanceof CollectionEndEvent) {
                ebene--;
            }
            if (ebene > TIEFSTE_EBENE) {
                throw fehler(
                        ereignis.getStartMark(),
                        "Die Datei ist tiefer als 50 Ebenen verschachtelt.");
            }
        }
    }

    private void ohneVerweis(NodeEvent knoten) {
        if (knoten instanceof AliasEvent || knoten.getAnchor() != null) {
            throw fehler(
                    knoten.getStartMark(),
                    "Anker und Verweise (& und *) sind nicht erlaubt. Schreiben Sie den Text aus"
                            + " oder setzen Sie ihn in Anführungszeichen.");
        }
        String tag =
                switch (knoten) {
                    case ScalarEvent s -> s.getTag();
                    case CollectionStartEvent c -> c.getTag();
                    default -> null;
                };
        if (tag != null) {
            throw fehler(
                    knoten.getStartMark(),
                    "Typangaben mit ! sind nicht erlaubt. Setzen Sie den Text in Anführungszeichen.");
        }
    }

    private YamlKnoten knoten(Node knoten) {
        int zeile = knoten.getStartMark().getLine() + 1;
        return switch (knoten) {
            case ScalarNode s when s.getTag().equals(Tag.NULL) -> leer(zeile);
            case ScalarNode s -> new YamlKnoten(datei, zeile, s.getValue(), Map.of(), List.of());
            case SequenceNode s -> {
                var liste = new ArrayList<YamlKnoten>();
                s.getValue().forEach(kind -> liste.add(knoten(kind)));
                yield new YamlKnoten(datei, zeile, null, Map.of(), List.copyOf(liste));
            }
            case MappingNode m -> new YamlKnoten(datei, zeile, null, eintraege(m), List.of());
            default -> throw fehler(knoten.getStartMark(), KEIN_YAML);
        };
    }

    private Map<String, YamlKnoten> eintraege(MappingNode knoten) {
        var eintraege = new LinkedHashMap<String, YamlKnoten>();
        for (var paar : knoten.getValue()) {
            Mark marke = paar.getKeyNode().getStartMark();
            if (!(paar.getKeyNode() instanceof ScalarNode schluessel)) {
                throw fehler(marke, "Vor dem Doppelpunkt steht ein einzelnes Wort.");
            }
            if (eintraege.containsKey(schluessel.getValue())) {
                throw fehler(
                        marke,
                        "„" + schluessel.getValue() + "“ steht hier zweimal. Streichen Sie eines.");
            }
            var wert = knoten(paar.getValueNode());
            eintraege.put(schluessel.getValue(), wert.anZeile(marke.getLine() + 1));
        }
        return Collections.unmodifiableMap(eintraege);
    }

    private YamlKnoten leer(int zeile) {
        return new YamlKnoten(datei, zeile, null, Map.of(), List.of());
    }

    private FachlicherFehler fehler(@Nullable Mark marke, String grund) {
        int zeile = marke == null ? 0 : marke.getLine() + 1;
        return new FachlicherFehler(Fehlerart.EINGABE, "B-201", datei, zeile, grund);
    }
}
