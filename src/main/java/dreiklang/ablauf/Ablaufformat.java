package dreiklang.ablauf;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The restricted process format: which elements and attributes of BPMN 2.0 are accepted. What is
/// not listed is refused.
final class Ablaufformat {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String BILD = "http://www.omg.org/spec/BPMN/20100524/DI";
    static final String DC = "http://www.omg.org/spec/DD/20100524/DC";
    static final String DI = "http://www.omg.org/spec/DD/20100524/DI";
    static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

    /// Our own attributes: `aufgabe`, `wer`, `formular` and `schritt`.
    static final String EIGEN = "urn:dreiklang:ablauf";

    /// Where drawing programs keep what only they understand.
    static final String BEIGABEN = "extensionElements";

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

    private static final String FLUSS =
            " startEvent endEvent userTask serviceTask exclusiveGateway parallelGateway sequenceFlow"
                    + " intermediateCatchEvent boundaryEvent subProcess ~laneSet ~textAnnotation ~association"
                    + " ~group ~dataObject ~dataObjectReference ~dataStoreReference ~property"
                    + " ~ioSpecification ";

    /// Name: attributes / elements inside / longest text. `@` stands for our own namespace, `~` for
    /// decoration: accepted, not executed.
    private static final Map<String, Element> ELEMENTE =
            tafel(
                    """
                    definitions: id name targetNamespace exporter exporterVersion ~expressionLanguage ~typeLanguage ~xsi:schemaLocation / process BPMNDiagram ~collaboration ~category ~message ~signal ~error ~escalation ~itemDefinition ~dataStore ~resource / 0
                    process: id name isExecutable ~isClosed ~processType / documentation FLUSS / 0
                    subProcess: id name ~triggeredByEvent ~isForCompensation ~startQuantity ~completionQuantity ~default / documentation incoming outgoing FLUSS / 0
                    startEvent: id name ~isInterrupting ~parallelMultiple / documentation incoming outgoing ~dataOutput ~dataOutputAssociation ~outputSet / 0
                    endEvent: id name / documentation incoming outgoing ~dataInput ~dataInputAssociation ~inputSet / 0
                    userTask: id name @aufgabe @wer @formular ~implementation ~isForCompensation ~startQuantity ~completionQuantity ~default / documentation incoming outgoing ~ioSpecification ~dataInputAssociation ~dataOutputAssociation ~property / 0
                    serviceTask: id name @schritt ~isForCompensation ~startQuantity ~completionQuantity ~default / documentation incoming outgoing ~ioSpecification ~dataInputAssociation ~dataOutputAssociation ~property / 0
                    exclusiveGateway: id name default gatewayDirection / documentation incoming outgoing / 0
                    parallelGateway: id name gatewayDirection / documentation incoming outgoing / 0
                    sequenceFlow: id name sourceRef targetRef ~isImmediate / documentation conditionExpression / 0
                    conditionExpression: id xsi:type / / 500
                    intermediateCatchEvent: id name ~parallelMultiple / documentation incoming outgoing timerEventDefinition / 0
                    boundaryEvent: id name attachedToRef cancelActivity ~parallelMultiple / documentation outgoing timerEventDefinition / 0
                    timerEventDefinition: id / timeDuration timeDate timeCycle / 0
                    timeDuration: id xsi:type / / 40
                    timeDate: id xsi:type / / 80
                    timeCycle: id xsi:type / / 40
                    documentation: id textFormat / / 4000
                    incoming: / / 100
                    outgoing: / / 100
                    """
                            .replace("FLUSS", FLUSS.strip()));

    private static final Map<String, Element> BILDELEMENTE =
            tafel(
                    """
                    BPMNDiagram: id name ~documentation ~resolution / BPMNPlane ~BPMNLabelStyle / 0
                    BPMNPlane: id bpmnElement / BPMNShape BPMNEdge ~extension / 0
                    BPMNShape: id bpmnElement isHorizontal isMarkerVisible isExpanded isMessageVisible / Bounds BPMNLabel ~extension / 0
                    BPMNEdge: id bpmnElement ~sourceElement ~targetElement ~messageVisibleKind / waypoint BPMNLabel ~extension / 0
                    BPMNLabel: id ~labelStyle / Bounds ~extension / 0
                    """);

    private static final Element RAHMEN =
            new Element(Set.of("x", "y", "width", "height"), Set.of(), 0);
    private static final Element PUNKT = new Element(Set.of("x", "y"), Set.of(), 0);

    private Ablaufformat() {}

    /// What an element may carry; decoration is marked by `~`.
    ///
    /// @param attribute its attributes; `@` stands for our own namespace
    /// @param kinder elements inside
    /// @param text longest text inside, 0 for none
    record Element(Set<String> attribute, Set<String> kinder, int text) {}

    /// What an element of that name may carry; null when it is not accepted.
    static @Nullable Element element(String raum, String name) {
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

    private static Map<String, Element> tafel(String text) {
        var tafel = new HashMap<String, Element>();
        text.lines()
                .forEach(zeile -> {
                    int ende = zeile.indexOf(':');
                    String[] teile = zeile.substring(ende + 1).split(" /", -1);
                    tafel.put(
                            zeile.substring(0, ende),
                            new Element(
                                    worte(teile[0]),
                                    worte(teile[1]),
                                    Integer.parseInt(teile[2].strip())));
                });
        return Map.copyOf(tafel);
    }

    private static Set<String> worte(String text) {
        var worte = new HashSet<>(Arrays.asList(text.strip().split(" +")));
        worte.remove("");
        return Set.copyOf(worte);
    }
}
