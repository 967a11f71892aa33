package dreiklang.ablauf;

import java.util.Map;
import java.util.Set;

/// The restricted process format: which elements and attributes of BPMN 2.0 are accepted. What is
/// not listed is refused.
final class Ablaufformat {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String BILD = "http://www.omg.org/spec/BPMN/20100524/DI";
    static final String DC = "http://www.omg.org/spec/DD/20100524/DC";
    static final String DI = "http://www.omg.org/spec/DD/20100524/DI";
    static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

    /// Our own attributes: `aufgabe`, `wer` and `schritt`.
    static final String EIGEN = "urn:dreiklang:ablauf";

    /// Most bytes of a file.
    static final int GROESSE = 1_000_000;

    /// Most nodes of a process.
    static final int KNOTEN = 200;

    /// Most flows of a process.
    static final int KANTEN = 400;

    /// Longest attribute.
    static final int ATTRIBUT = 300;

    /// Longest documentation.
    static final int TEXT = 4_000;

    /// Longest condition.
    static final int BEDINGUNG = 500;

    private static final Set<String> FLUSSKINDER = Set.of("documentation", "incoming", "outgoing");

    private static final Map<String, Element> ELEMENTE =
            Map.ofEntries(
                    Map.entry(
                            "definitions",
                            new Element(
                                    Set.of(
                                            "id",
                                            "name",
                                            "targetNamespace",
                                            "exporter",
                                            "exporterVersion"),
                                    Set.of("process", "BPMNDiagram"),
                                    0)),
                    Map.entry(
                            "process",
                            new Element(
                                    Set.of("id", "name", "isExecutable"),
                                    Set.of(
                                            "documentation",
                                            "startEvent",
                                            "endEvent",
                                            "userTask",
                                            "serviceTask",
                                            "exclusiveGateway",
                                            "parallelGateway",
                                            "sequenceFlow",
                                            "intermediateCatchEvent",
                                            "boundaryEvent"),
                                    0)),
                    Map.entry("startEvent", new Element(Set.of("id", "name"), FLUSSKINDER, 0)),
                    Map.entry("endEvent", new Element(Set.of("id", "name"), FLUSSKINDER, 0)),
                    Map.entry(
                            "userTask",
                            new Element(
                                    Set.of("id", "name", "@aufgabe", "@wer", "@formular"),
                                    FLUSSKINDER,
                                    0)),
                    Map.entry(
                            "serviceTask",
                            new Element(Set.of("id", "name", "@schritt"), FLUSSKINDER, 0)),
                    Map.entry(
                            "exclusiveGateway",
                            new Element(
                                    Set.of("id", "name", "default", "gatewayDirection"),
                                    FLUSSKINDER,
                                    0)),
                    Map.entry(
                            "parallelGateway",
                            new Element(Set.of("id", "name", "gatewayDirection"), FLUSSKINDER, 0)),
                    Map.entry(
                            "sequenceFlow",
                            new Element(
                                    Set.of("id", "name", "sourceRef", "targetRef"),
                                    Set.of("documentation", "conditionExpression"),
                                    0)),
                    Map.entry(
                            "conditionExpression",
                            new Element(Set.of("id", "xsi:type"), Set.of(), BEDINGUNG)),
                    Map.entry(
                            "intermediateCatchEvent",
                            new Element(
                                    Set.of("id", "name"),
                                    Set.of(
                                            "documentation",
                                            "incoming",
                                            "outgoing",
                                            "timerEventDefinition"),
                                    0)),
                    Map.entry(
                            "boundaryEvent",
                            new Element(
                                    Set.of("id", "name", "attachedToRef", "cancelActivity"),
                                    Set.of("documentation", "outgoing", "timerEventDefinition"),
                                    0)),
                    Map.entry(
                            "timerEventDefinition",
                            new Element(Set.of("id"), Set.of("timeDuration"), 0)),
                    Map.entry("timeDuration", new Element(Set.of("id", "xsi:type"), Set.of(), 40)),
                    Map.entry(
                            "documentation",
                            new Element(Set.of("id", "textFormat"), Set.of(), TEXT)),
                    Map.entry("incoming", new Element(Set.of(), Set.of(), 100)),
                    Map.entry("outgoing", new Element(Set.of(), Set.of(), 100)));

    private static final Map<String, Element> BILDELEMENTE =
            Map.of(
                    "BPMNDiagram", new Element(Set.of("id", "name"), Set.of("BPMNPlane"), 0),
                    "BPMNPlane",
                            new Element(
                                    Set.of("id", "bpmnElement"),
                                    Set.of("BPMNShape", "BPMNEdge"),
                                    0),
                    "BPMNShape",
                            new Element(
                                    Set.of("id", "bpmnElement", "isHorizontal", "isMarkerVisible"),
                                    Set.of("Bounds", "BPMNLabel"),
                                    0),
                    "BPMNEdge",
                            new Element(
                                    Set.of("id", "bpmnElement"),
                                    Set.of("waypoint", "BPMNLabel"),
                                    0),
                    "BPMNLabel", new Element(Set.of("id"), Set.of("Bounds"), 0));

    private static final Element RAHMEN =
            new Element(Set.of("x", "y", "width", "height"), Set.of(), 0);
    private static final Element PUNKT = new Element(Set.of("x", "y"), Set.of(), 0);

    private Ablaufformat() {}

    /// What an element may carry.
    ///
    /// @param attribute its attributes; `@` stands for our own namespace
    /// @param kinder elements inside
    /// @param text longest text inside, 0 for none
    record Element(Set<String> attribute, Set<String> kinder, int text) {}

    /// What an element of that name may carry; null when it is not accepted.
    static @org.jspecify.annotations.Nullable Element element(String raum, String name) {
        return switch (raum) {
            case BPMN -> ELEMENTE.get(name);
            case BILD -> BILDELEMENTE.get(name);
            case DC -> name.equals("Bounds") ? RAHMEN : null;
            case DI -> name.equals("waypoint") ? PUNKT : null;
            default -> null;
        };
    }

    /// How an attribute is written in the table: `@name` in our namespace, `xsi:type`, the bare
    /// name without one, as it stands in any other.
    ///
    /// @param name the name as XmlLeser gives it
    static String attribut(String name) {
        return name.replace("{" + EIGEN + "}", "@").replace("{" + XSI + "}", "xsi:");
    }
}
