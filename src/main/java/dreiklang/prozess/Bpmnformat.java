package dreiklang.prozess;

import java.util.Set;

/// Names of BPMN 2.0 (ISO/IEC 19510) and what we add to a task.
final class Bpmnformat {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String BILD = "http://www.omg.org/spec/BPMN/20100524/DI";
    static final String DC = "http://www.omg.org/spec/DD/20100524/DC";
    static final String DI = "http://www.omg.org/spec/DD/20100524/DI";
    static final String EIGEN = "urn:dreiklang:prozess";

    static final Set<String> AUFGABEN =
            Set.of(
                    "task",
                    "userTask",
                    "manualTask",
                    "serviceTask",
                    "scriptTask",
                    "sendTask",
                    "receiveTask",
                    "businessRuleTask");

    /// Parts of a process that say nothing about its way.
    static final Set<String> NEBENSACHEN =
            Set.of(
                    "laneSet",
                    "sequenceFlow",
                    "documentation",
                    "extensionElements",
                    "ioSpecification",
                    "property");

    private Bpmnformat() {}
}
