package dreiklang.prozess;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.XmlLeser;
import dreiklang.basis.XmlLeser.Element;
import dreiklang.prozess.Bpmneinlesung.Bpmnbefund;
import dreiklang.prozess.Bpmneinlesung.Bpmnbefund.Art;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads the tasks of a BPMN file in their order. Follows the one way from the beginning; where the
/// way parts it stops and says so.
final class BpmnLeser {

    private static final int GROESSTE = 2_000_000;

    private final Map<String, Element> knoten = new LinkedHashMap<>();
    private final Map<String, List<String>> wege = new LinkedHashMap<>();
    private final Set<String> ziele = new HashSet<>();
    private final Map<String, String> bahnen = new LinkedHashMap<>();
    private final List<Schritt> schritte = new ArrayList<>();
    private final List<Bpmnbefund> befunde = new ArrayList<>();

    private BpmnLeser() {}

    /// @throws FachlicherFehler B-202 it is no XML that may be read, S-216 it has not one process
    ///   with one beginning
    static Bpmneinlesung lesen(byte[] datei) {
        var wurzel = XmlLeser.lesen("BPMN", datei, GROESSTE);
        var prozesse =
                wurzel.kinder("process").stream()
                        .filter(p -> p.namensraum().equals(Bpmnformat.BPMN))
                        .filter(p -> p.kinder().stream().anyMatch(BpmnLeser::istKnoten))
                        .toList();
        if (!wurzel.name().equals("definitions") || prozesse.size() != 1) {
            throw unklar();
        }
        var leser = new BpmnLeser();
        leser.aufnehmen(prozesse.getFirst());
        leser.gehen();
        leser.uebrige();
        return new Bpmneinlesung(List.copyOf(leser.schritte), List.copyOf(leser.befunde));
    }

    private static boolean istKnoten(Element e) {
        return e.attribut("id").isPresent() && !Bpmnformat.NEBENSACHEN.contains(e.name());
    }

    private void aufnehmen(Element prozess) {
        for (var kind : prozess.kinder()) {
            if (istKnoten(kind) && knoten.put(kind.attribut("id").orElseThrow(), kind) != null) {
                throw unklar();
            }
        }
        for (var fluss : prozess.kinder("sequenceFlow")) {
            var nach = fluss.attribut("targetRef").orElse("");
            wege.computeIfAbsent(fluss.attribut("sourceRef").orElse(""), v -> new ArrayList<>())
                    .add(nach);
            ziele.add(nach);
        }
        prozess.kinder("laneSet").forEach(this::bahnen);
    }

    /// The innermost lane counts.
    private void bahnen(Element menge) {
        for (var bahn : menge.kinder("lane")) {
            var name = bahn.attribut("name").orElse("");
            bahn.kinder("flowNodeRef").forEach(r -> bahnen.put(r.text(), name));
            bahn.kinder("childLaneSet").forEach(this::bahnen);
        }
    }

    private String anfang() {
        var anfaenge =
                knoten.values().stream()
                        .filter(k -> k.name().equals("startEvent"))
                        .map(k -> k.attribut("id").orElseThrow())
                        .toList();
        var erste =
                anfaenge.isEmpty()
                        ? knoten.entrySet().stream()
                                .filter(k -> Bpmnformat.AUFGABEN.contains(k.getValue().name()))
                                .map(Map.Entry::getKey)
                                .filter(id -> !ziele.contains(id))
                                .toList()
                        : anfaenge;
        if (erste.size() != 1) {
            throw unklar();
        }
        return erste.getFirst();
    }

    private void gehen() {
        var gegangen = new HashSet<String>();
        for (var id = anfang(); knoten.containsKey(id); ) {
            var hier = knoten.get(id);
            if (!gegangen.add(id)) {
                befund(Art.KREIS, hier);
                break;
            }
            var weiter = wege.getOrDefault(id, List.of());
            nehmen(hier, id, weiter.size() > 1);
            if (weiter.size() > 1) {
                befund(Art.VERZWEIGT, hier);
                break;
            }
            id = weiter.isEmpty() ? "" : weiter.getFirst();
        }
        gegangen.forEach(knoten::remove);
    }

    private void nehmen(Element e, String id, boolean teilt) {
        boolean ereignis = e.name().equals("startEvent") || e.name().equals("endEvent");
        if (Bpmnformat.AUFGABEN.contains(e.name())) {
            schritte.add(schritt(e, id));
        } else if (!ereignis && !teilt) {
            befund(Art.KEINE_AUFGABE, e);
        }
    }

    private void uebrige() {
        for (var e : knoten.values()) {
            if (!e.name().equals("endEvent")) {
                befund(
                        Bpmnformat.AUFGABEN.contains(e.name())
                                ? Art.NICHT_ERREICHT
                                : Art.KEINE_AUFGABE,
                        e);
            }
        }
    }

    private Schritt schritt(Element e, String id) {
        var name = Prozesstext.kurz(e.attribut("name").orElse(""), Prozesstext.NAME);
        if (name.isEmpty()) {
            befund(Art.OHNE_NAME, e);
        }
        var angaben = new Bpmnangaben(e, a -> befund(Art.UNLESBAR, e));
        return angaben.schritt(
                name.isEmpty() ? Prozesstext.kurz(id, Prozesstext.NAME) : name,
                Prozesstext.kurz(bahnen.getOrDefault(id, ""), Prozesstext.WER));
    }

    private void befund(Art art, Element e) {
        var name = e.attribut("name").filter(n -> !n.isBlank()).or(() -> e.attribut("id"));
        befunde.add(
                new Bpmnbefund(
                        art,
                        e.name() + " „" + Prozesstext.kurz(name.orElse(""), Prozesstext.NAME) + "“",
                        e.zeile()));
    }

    private static FachlicherFehler unklar() {
        return new FachlicherFehler(Fehlerart.EINGABE, "S-216");
    }
}
