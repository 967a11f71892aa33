package dreiklang.ablauf;

import dreiklang.basis.XmlLeser;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What drawing programs add to a process in their own words: harmless decoration, or something
/// that would do something elsewhere and never does here.
final class Ablaufbeigaben {

    /// Names under which other engines run code, call others or change the course, whatever the
    /// namespace.
    private static final Set<String> WIRKT =
            Set.of(
                    ("class expression delegateexpression script scriptformat resource type topic"
                                    + " executionlistener tasklistener eventlistener listener field connector connectorid"
                                    + " resultvariable resultvariablename decisionref calleddecision calledelement mapdecisionresult"
                                    + " in out input output inputoutput inputparameter outputparameter iomapping taskdefinition"
                                    + " collection elementvariable loopcharacteristics skipexpression async asyncbefore asyncafter"
                                    + " mapexception errormapping erroreventdefinition variablemappingclass"
                                    + " variablemappingdelegateexpression eventtype channel operationref execution handler"
                                    + " loaddata validateform template bindingtype")
                            .split(" "));

    private static final List<String> NAMEN = List.of("name", "metaKey", "key");
    private static final List<String> WERTE = List.of("value", "metaValue");

    private Ablaufbeigaben() {}

    /// Whether something of that name would be executed by some engine.
    static boolean wirkt(String name) {
        return WIRKT.contains(name.toLowerCase(Locale.ROOT));
    }

    /// Who adds something, in a word that people know.
    static String herkunft(String raum) {
        return Map.of(
                        "http://camunda.org/schema/1.0/bpmn", "Camunda",
                        "http://camunda.org/schema/zeebe/1.0", "Camunda 8",
                        "http://camunda.org/schema/modeler/1.0", "Camunda Modeler",
                        "http://flowable.org/bpmn", "Flowable",
                        "http://flowable.org/design", "Flowable Design",
                        "http://activiti.org/bpmn", "Activiti",
                        "http://www.signavio.com", "Signavio",
                        "http://bpmn.io/schema/bpmn/biocolor/1.0", "bpmn.io",
                        "http://www.omg.org/spec/BPMN/non-normative/color/1.0", "Farben")
                .getOrDefault(raum, Ablaufbefunde.kurz(raum));
    }

    /// One of our own attributes, written as an attribute or, where the drawing program offers only
    /// that, as a property `dreiklang:NAME`.
    static Optional<String> eigen(XmlLeser.Element element, String attribut) {
        var direkt = element.attribut("{" + Ablaufformat.EIGEN + "}" + attribut);
        if (direkt.isPresent()) {
            return direkt;
        }
        return element.kinder(Ablaufformat.BEIGABEN).stream()
                .flatMap(Ablaufbeigaben::alle)
                .filter(e ->
                        NAMEN.stream()
                                .anyMatch(n ->
                                        e.attribut(n).equals(Optional.of("dreiklang:" + attribut))))
                .flatMap(e -> WERTE.stream().flatMap(w -> e.attribut(w).stream()))
                .findFirst();
    }

    private static Stream<XmlLeser.Element> alle(XmlLeser.Element element) {
        return Stream.concat(
                Stream.of(element), element.kinder().stream().flatMap(Ablaufbeigaben::alle));
    }
}
