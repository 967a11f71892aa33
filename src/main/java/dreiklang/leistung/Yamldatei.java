package dreiklang.leistung;

import dreiklang.basis.YamlKnoten;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/// A YAML file that is changed at one place: everything else, comments, order and unknown keys,
/// stays as it was written, character by character.
final class Yamldatei {

    private static final String MARKE = "\uFEFF";

    private final String davor;
    private final Yamlort ort;
    private final @Nullable Node wurzel;

    private Yamldatei(String davor, String text) {
        this.davor = davor;
        ort = new Yamlort(text);
        var grenzen = new LoaderOptions();
        grenzen.setMaxAliasesForCollections(0);
        wurzel = new Yaml(grenzen).compose(new StringReader(text));
    }

    /// Reads a file.
    ///
    /// @throws dreiklang.basis.FachlicherFehler B-201 when it cannot be read
    static Yamldatei lesen(String datei, byte[] inhalt) {
        YamlKnoten.lesen(datei, inhalt);
        var text = new String(inhalt, StandardCharsets.UTF_8);
        return text.startsWith(MARKE)
                ? new Yamldatei(MARKE, text.substring(1))
                : new Yamldatei("", text);
    }

    private Yamldatei mit(String text) {
        return new Yamldatei(davor, text);
    }

    String text() {
        return davor + ort.text();
    }

    /// The node there.
    Optional<Node> knoten(Yamlpfad pfad) {
        Node hier = wurzel;
        for (var teil : pfad.teile()) {
            hier = hier == null ? null : kind(hier, teil);
        }
        return Optional.ofNullable(hier);
    }

    private static @Nullable Node kind(Node knoten, String teil) {
        return switch (knoten) {
            case MappingNode m -> paar(m, teil).map(NodeTuple::getValueNode).orElse(null);
            case SequenceNode l when teil.matches("\\d{1,4}") && zahl(teil) < l.getValue().size() ->
                    l.getValue().get(zahl(teil));
            default -> null;
        };
    }

    private static int zahl(String teil) {
        return Integer.parseInt(teil);
    }

    static Optional<NodeTuple> paar(MappingNode knoten, String name) {
        return knoten.getValue().stream()
                .filter(p -> p.getKeyNode() instanceof ScalarNode s && s.getValue().equals(name))
                .findFirst();
    }

    /// The text there; empty when there is none.
    Optional<String> text(Yamlpfad pfad) {
        return knoten(pfad)
                .filter(k -> k instanceof ScalarNode && !istLeer(k))
                .map(k -> ((ScalarNode) k).getValue());
    }

    /// How many entries the list there has.
    int anzahl(Yamlpfad pfad) {
        return knoten(pfad)
                .map(k -> k instanceof SequenceNode l ? l.getValue().size() : 0)
                .orElse(0);
    }

    /// The first and the last line of what stands there, the first of the file is 1.
    Optional<int[]> zeilen(Yamlpfad pfad) {
        return knoten(pfad).map(k -> new int[] {zeile(ort.anfang(k)), zeile(ort.ende(k))});
    }

    /// The lines of an entry with its key, like `zeilen`.
    Optional<int[]> bereich(Yamlpfad pfad) {
        var paar =
                knoten(pfad.oben())
                        .filter(MappingNode.class::isInstance)
                        .flatMap(m -> paar((MappingNode) m, pfad.letztes()));
        return paar.map(p ->
                new int[] {
                    zeile(ort.anfang(p.getKeyNode())),
                    zeile(Math.max(ort.anfang(p.getKeyNode()), ort.ende(p.getValueNode())))
                });
    }

    private int zeile(int stelle) {
        return 1 + (int) ort.text().substring(0, stelle).chars().filter(c -> c == '\n').count();
    }

    /// What stands there as a value of `Yamlsatz`.
    static Object wert(Node knoten) {
        return switch (knoten) {
            case MappingNode m -> {
                var werte = new LinkedHashMap<String, Object>();
                m.getValue()
                        .forEach(p ->
                                werte.put(
                                        ((ScalarNode) p.getKeyNode()).getValue(),
                                        wert(p.getValueNode())));
                yield werte;
            }
            case SequenceNode l -> l.getValue().stream().map(Yamldatei::wert).toList();
            case ScalarNode s -> s.getValue();
            default -> "";
        };
    }

    private static boolean istLeer(Node knoten) {
        return knoten.getTag().equals(Tag.NULL);
    }

    /// Writes a text, a list or a map there; nothing happens when it stands there already.
    ///
    /// @param folge the order in which keys are usually written, for one that is new
    Yamldatei setze(Yamlpfad pfad, Object wert, List<String> folge) {
        var da = knoten(pfad);
        if (da.isPresent() && !istLeer(da.get()) && wert(da.get()).equals(wert)) {
            return this;
        }
        if (pfad.teile().isEmpty()) {
            throw new IllegalArgumentException("the whole file is not a value");
        }
        var oben = knoten(pfad.oben()).filter(k -> !istLeer(k));
        if (oben.isEmpty()) {
            return pfad.oben().teile().isEmpty()
                    ? angehaengt(pfad.letztes(), wert)
                    : setze(pfad.oben(), Map.of(pfad.letztes(), wert), folge);
        }
        var schnitt = new Yamlschnitt(ort, this::inKlammern);
        var neu =
                switch (oben.get()) {
                    case MappingNode m -> schnitt.gesetzt(m, pfad, wert, folge);
                    case SequenceNode l ->
                            schnitt.ersetzt(l.getValue().get(pfad.nummer()), pfad, wert);
                    default -> throw new IllegalArgumentException("no key below a text: " + pfad);
                };
        return neu.isPresent() ? mit(neu.get()) : alsBlock(pfad, wert);
    }

    /// Writes a map that stood in brackets anew below its key, because it no longer fits.
    private Yamldatei alsBlock(Yamlpfad pfad, Object wert) {
        var karte = new LinkedHashMap<String, Object>();
        if (wert(knoten(pfad.oben()).orElseThrow()) instanceof Map<?, ?> m) {
            m.forEach((k, w) -> karte.put(k.toString(), w));
        }
        karte.put(pfad.letztes(), wert);
        return setze(pfad.oben(), karte, List.of());
    }

    private Yamldatei angehaengt(String name, Object wert) {
        var text = ort.text();
        var umbruch = text.isEmpty() || text.endsWith("\n") ? "" : ort.umbruch();
        return mit(
                text
                        + umbruch
                        + zeilengleich(name + ":" + Yamlsatz.hinterSchluessel(wert, 0))
                        + ort.umbruch());
    }

    private String zeilengleich(String text) {
        return text.replace("\n", ort.umbruch());
    }

    /// Whether something in brackets stands around the place.
    private boolean inKlammern(Yamlpfad pfad) {
        var hier = pfad;
        while (!hier.teile().isEmpty()) {
            hier = hier.oben();
            var knoten = knoten(hier);
            if (knoten.isPresent() && !istLeer(knoten.get()) && !Yamlort.istBlock(knoten.get())) {
                return true;
            }
        }
        return false;
    }

    /// Puts an entry into a list, which begins with it when there is none.
    Yamldatei fuegeEin(Yamlpfad liste, int nummer, Object wert, List<String> folge) {
        var da = knoten(liste);
        if (da.isEmpty() || !(da.get() instanceof SequenceNode l) || l.getValue().isEmpty()) {
            return setze(liste, List.of(wert), folge);
        }
        return mit(new Yamlschnitt(ort, this::inKlammern).eingefuegt(l, nummer, wert));
    }

    /// Takes away what stands there, and what would be empty without it.
    Yamldatei loesche(Yamlpfad pfad) {
        var oben = knoten(pfad.oben());
        if (knoten(pfad).isEmpty() || oben.isEmpty()) {
            return this;
        }
        int geschwister =
                oben.get() instanceof MappingNode m
                        ? m.getValue().size()
                        : ((SequenceNode) oben.get()).getValue().size();
        if (geschwister == 1 && !pfad.oben().teile().isEmpty()) {
            return loesche(pfad.oben());
        }
        var schnitt = new Yamlschnitt(ort, this::inKlammern);
        return mit(
                oben.get() instanceof MappingNode m
                        ? schnitt.ohne(m, pfad.letztes())
                        : schnitt.ohne((SequenceNode) oben.get(), pfad.nummer()));
    }

    /// Changes the places of an entry of a list and the one after it.
    Yamldatei tausche(Yamlpfad liste, int nummer) {
        return knoten(liste)
                .filter(k ->
                        k instanceof SequenceNode l
                                && nummer >= 0
                                && nummer + 1 < l.getValue().size())
                .map(k ->
                        mit(
                                new Yamlschnitt(ort, this::inKlammern)
                                        .getauscht((SequenceNode) k, nummer)))
                .orElse(this);
    }
}
