package dreiklang.ablauf;

import java.util.Map;

/// What to do instead of something that BPMN has and an Ablauf has not.
final class Ablaufrat {

    private static final String AUFGABE =
            "Machen Sie daraus eine Benutzeraufgabe (userTask) und sagen Sie mit dreiklang:aufgabe, was zu tun ist.";
    private static final String PROGRAMM =
            "Machen Sie daraus eine Benutzeraufgabe (userTask) oder einen serviceTask mit dreiklang:schritt.";
    private static final String EREIGNIS =
            "Nachrichten und Signale gibt es nicht. Lassen Sie einen Menschen die Aufgabe erledigen (userTask) oder nehmen Sie einen Zeitgeber.";
    private static final String ENDE =
            "Nehmen Sie ein einfaches Ende und führen Sie jeden Weg einzeln dorthin.";
    private static final String MEHRFACH =
            "Mehrfachaufgaben gibt es nicht. Zeichnen Sie die Aufgaben einzeln oder führen Sie mit einer Verzweigung zurück.";
    private static final String WER =
            "Wer etwas tut, sagt das Attribut dreiklang:wer: zustaendig, vorgesetzte, antragsteller oder mit stelle:NAME eine andere Einheit.";

    private static final Map<String, String> STATTDESSEN =
            Map.ofEntries(
                    Map.entry("task", AUFGABE),
                    Map.entry("manualTask", AUFGABE),
                    Map.entry("receiveTask", AUFGABE),
                    Map.entry("scriptTask", PROGRAMM),
                    Map.entry("sendTask", PROGRAMM),
                    Map.entry(
                            "businessRuleTask",
                            "Legen Sie die Tafel unter tafeln/ ab und fragen Sie ihr Ergebnis in der Bedingung hinter einer Verzweigung ab."),
                    Map.entry(
                            "callActivity",
                            "Nehmen Sie den gerufenen Ablauf als eingebetteten Teilprozess (subProcess) herein."),
                    Map.entry(
                            "transaction", "Nehmen Sie einen einfachen Teilprozess (subProcess)."),
                    Map.entry(
                            "adHocSubProcess",
                            "Nehmen Sie einen einfachen Teilprozess (subProcess)."),
                    Map.entry(
                            "inclusiveGateway",
                            "Nehmen Sie parallele Verzweigungen (parallelGateway) mit je einer Entweder-oder-Verzweigung (exclusiveGateway) dahinter."),
                    Map.entry("complexGateway", "Nehmen Sie exclusiveGateway und parallelGateway."),
                    Map.entry(
                            "eventBasedGateway",
                            "Nehmen Sie eine Aufgabe mit einem Zeitgeber am Rand (boundaryEvent)."),
                    Map.entry("intermediateThrowEvent", EREIGNIS),
                    Map.entry("messageEventDefinition", EREIGNIS),
                    Map.entry("signalEventDefinition", EREIGNIS),
                    Map.entry("conditionalEventDefinition", EREIGNIS),
                    Map.entry("linkEventDefinition", EREIGNIS),
                    Map.entry("errorEventDefinition", EREIGNIS),
                    Map.entry("escalationEventDefinition", EREIGNIS),
                    Map.entry("compensateEventDefinition", EREIGNIS),
                    Map.entry("cancelEventDefinition", ENDE),
                    Map.entry("terminateEventDefinition", ENDE),
                    Map.entry("multiInstanceLoopCharacteristics", MEHRFACH),
                    Map.entry("standardLoopCharacteristics", MEHRFACH),
                    Map.entry("performer", WER),
                    Map.entry("humanPerformer", WER),
                    Map.entry("potentialOwner", WER),
                    Map.entry("resourceRole", WER),
                    Map.entry(
                            "import",
                            "Ein Ablauf steht ganz in einer Datei. Entfernen Sie den Verweis."),
                    Map.entry(
                            "choreography",
                            "Zeichnen Sie den Ablauf des Amts als Prozess (process)."));

    private Ablaufrat() {}

    /// The sentence about an element that is not accepted at that place.
    static String zu(String element, String darin) {
        String stattdessen = STATTDESSEN.get(element);
        return stattdessen == null
                ? "darf in " + darin + " nicht stehen."
                : "wird nicht unterstützt. " + stattdessen;
    }
}
