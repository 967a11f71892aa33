package dreiklang.ablauf;

import dreiklang.ablauf.Ablaufmodell.Knoten;
import dreiklang.ablauf.Ablaufmodell.Zeit;
import java.util.Comparator;
import org.flowable.bpmn.model.Activity;
import org.flowable.bpmn.model.BoundaryEvent;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.bpmn.model.EndEvent;
import org.flowable.bpmn.model.ExclusiveGateway;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.bpmn.model.FlowElementsContainer;
import org.flowable.bpmn.model.FlowNode;
import org.flowable.bpmn.model.ImplementationType;
import org.flowable.bpmn.model.IntermediateCatchEvent;
import org.flowable.bpmn.model.ParallelGateway;
import org.flowable.bpmn.model.SequenceFlow;
import org.flowable.bpmn.model.ServiceTask;
import org.flowable.bpmn.model.StartEvent;
import org.flowable.bpmn.model.SubProcess;
import org.flowable.bpmn.model.TimerEventDefinition;
import org.flowable.bpmn.model.UserTask;

/// What Flowable gets to see of a checked process: generated from our model, with conditions, steps
/// and moments only by name.
final class AblaufmaschineModell {

    private final Ablaufmodell modell;

    private AblaufmaschineModell(Ablaufmodell modell) {
        this.modell = modell;
    }

    static BpmnModel uebersetzt(String kennung, Ablaufmodell modell) {
        var prozess = new org.flowable.bpmn.model.Process();
        prozess.setId(kennung);
        prozess.setExecutable(true);
        new AblaufmaschineModell(modell).fuellen(prozess, "");
        var ergebnis = new BpmnModel();
        ergebnis.addProcess(prozess);
        return ergebnis;
    }

    private void fuellen(FlowElementsContainer behaelter, String teil) {
        modell.knotenIn(teil).stream()
                .sorted(Comparator.comparing((Knoten k) -> k instanceof Knoten.Zeitgrenze))
                .forEach(k -> behaelter.addFlowElement(mitKennung(uebersetzt(k, behaelter), k)));
        for (var kante : modell.kantenIn(teil)) {
            var fluss = new SequenceFlow(kante.von(), kante.nach());
            fluss.setId(kante.id());
            kante.bedingung()
                    .ifPresent(
                            b -> fluss.setConditionExpression("${bedingung:" + kante.id() + "}"));
            behaelter.addFlowElement(fluss);
        }
    }

    private static FlowElement mitKennung(FlowElement element, Knoten knoten) {
        element.setId(knoten.id());
        // No name: nobody sees the engine's copy, and other engines read names as expressions.
        return element;
    }

    private FlowNode uebersetzt(Knoten knoten, FlowElementsContainer behaelter) {
        return switch (knoten) {
            case Knoten.Anfang a -> new StartEvent();
            case Knoten.Ende e -> new EndEvent();
            case Knoten.Aufgabe a -> new UserTask();
            case Knoten.Zugleich z -> new ParallelGateway();
            case Knoten.Entweder e -> {
                var gateway = new ExclusiveGateway();
                gateway.setDefaultFlow(e.sonst().isEmpty() ? null : e.sonst());
                yield gateway;
            }
            case Knoten.Programmschritt p -> {
                var schritt = new ServiceTask();
                schritt.setImplementationType(ImplementationType.IMPLEMENTATION_TYPE_EXPRESSION);
                schritt.setImplementation("${schritt:" + p.schritt() + "}");
                yield schritt;
            }
            case Knoten.Teilprozess t -> {
                var teil = new SubProcess();
                fuellen(teil, t.id());
                yield teil;
            }
            case Knoten.Pause p -> {
                var pause = new IntermediateCatchEvent();
                pause.addEventDefinition(zeitgeber(p.id(), p.zeit()));
                yield pause;
            }
            case Knoten.Zeitgrenze z -> zeitgrenze(z, behaelter);
        };
    }

    private static BoundaryEvent zeitgrenze(
            Knoten.Zeitgrenze knoten, FlowElementsContainer behaelter) {
        var grenze = new BoundaryEvent();
        grenze.setAttachedToRefId(knoten.an());
        grenze.setAttachedToRef((Activity) behaelter.getFlowElement(knoten.an()));
        grenze.setCancelActivity(knoten.bricht());
        grenze.addEventDefinition(zeitgeber(knoten.id(), knoten.zeit()));
        return grenze;
    }

    private static TimerEventDefinition zeitgeber(String knoten, Zeit zeit) {
        var zeitgeber = new TimerEventDefinition();
        switch (zeit) {
            case Zeit.Dauer d -> zeitgeber.setTimeDuration(d.dauer().toString());
            case Zeit.Takt t -> zeitgeber.setTimeCycle("R" + t.oft() + "/" + t.abstand());
            case Zeit.Tag t -> zeitgeber.setTimeDate("${zeit:" + knoten + "}");
            case Zeit.Antwort a -> zeitgeber.setTimeDate("${zeit:" + knoten + "}");
        }
        return zeitgeber;
    }
}
