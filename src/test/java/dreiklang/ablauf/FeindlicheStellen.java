package dreiklang.ablauf;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Hostile processes written by hand, one for every position at which some engine or drawing
/// program reads an expression, a class or a script.
final class FeindlicheStellen {

    private static final String RAEUME =
            " xmlns:zeebe=\"http://camunda.org/schema/zeebe/1.0\" xmlns:signavio=\"http://www.signavio.com\" xmlns:activiti=\"http://activiti.org/bpmn\""
                    + " xmlns:bioc=\"http://bpmn.io/schema/bpmn/biocolor/1.0\" xmlns:di=\"http://www.omg.org/spec/BPMN/20100524/DI\" xmlns:dc=\"http://www.omg.org/spec/DD/20100524/DC\"";

    private final Map<String, String> alle = new LinkedHashMap<>();
    private final String boese;

    private FeindlicheStellen(Path beweis) {
        boese =
                "${''.getClass().forName('java.lang.Runtime').getMethods()[6].invoke(null).exec('touch "
                        + beweis
                        + "')}";
    }

    static Map<String, String> alle(Path beweis) {
        var stellen = new FeindlicheStellen(beweis);
        stellen.beigaben();
        stellen.attribute();
        stellen.gezeichnetes();
        stellen.teilprozesse();
        stellen.zeiten();
        stellen.bpmn();
        return stellen.alle;
    }

    private void beigaben() {
        for (var b :
                List.of(
                        "camunda:executionListener class=\"java.util.ArrayList\" event=\"start\"",
                        "camunda:executionListener delegateExpression=\"x\" event=\"end\"",
                        "camunda:taskListener class=\"java.util.ArrayList\" event=\"create\"",
                        "camunda:taskListener expression=\"@\" event=\"complete\"",
                        "camunda:field name=\"x\" stringValue=\"@\"",
                        "camunda:connector",
                        "camunda:inputOutput",
                        "camunda:in source=\"a\" target=\"b\"",
                        "camunda:in businessKey=\"@\"",
                        "camunda:out sourceExpression=\"@\" target=\"b\"",
                        "camunda:errorEventDefinition errorRef=\"e\" expression=\"@\"",
                        "camunda:failedJobRetryTimeCycle",
                        "camunda:potentialStarter",
                        "camunda:formField id=\"x\" defaultValue=\"@\"",
                        "camunda:property name=\"dreiklang:schritt\" value=\"@\"",
                        "camunda:property name=\"x\" value=\"@\"",
                        "flowable:eventListener events=\"x\" class=\"java.util.ArrayList\"",
                        "flowable:executionListener event=\"start\" type=\"script\"",
                        "flowable:field name=\"x\" expression=\"@\"",
                        "flowable:formProperty id=\"x\" expression=\"@\"",
                        "flowable:mapException errorCode=\"1\"",
                        "flowable:in sourceExpression=\"@\" target=\"x\"",
                        "flowable:eventType name=\"x\"",
                        "flowable:channelKey name=\"@\"",
                        "flowable:candidateUsers value=\"@\"",
                        "activiti:taskListener event=\"create\" class=\"java.util.ArrayList\"",
                        "activiti:field name=\"x\" expression=\"@\"",
                        "zeebe:taskDefinition type=\"rechner\" retries=\"3\"",
                        "zeebe:script expression=\"= 1\" resultVariable=\"x\"",
                        "zeebe:calledDecision decisionId=\"x\" resultVariable=\"y\"",
                        "zeebe:calledElement processId=\"x\"",
                        "zeebe:ioMapping",
                        "zeebe:loopCharacteristics inputCollection=\"= [1]\"",
                        "zeebe:assignmentDefinition assignee=\"@\"",
                        "zeebe:executionListener eventType=\"start\" type=\"x\"",
                        "zeebe:taskListener eventType=\"assigning\" type=\"x\"",
                        "signavio:signavioMetaData metaKey=\"x\" metaValue=\"@\"")) {
            String anfang = "<" + b.replace("@", boese);
            boolean innen =
                    b.matches(
                            "camunda:(inputOutput|connector|failed.*|potentialStarter)|zeebe:ioMapping");
            String name = b.split(" ")[0].split(":")[1];
            String inhalt =
                    innen
                            ? anfang
                                    + "><camunda:innen>"
                                    + boese
                                    + "</camunda:innen></"
                                    + b.split(" ")[0]
                                    + ">"
                            : anfang + "/>";
            lege(
                    "beigabe-" + alle.size() + "-" + name,
                    aufgabe("", "<extensionElements>" + inhalt + "</extensionElements>"));
        }
        lege(
                "beigabe-am-fluss",
                prozess(
                        "<startEvent id=\"a\"/><sequenceFlow id=\"f\" sourceRef=\"a\" targetRef=\"z\"><extensionElements><camunda:executionListener class=\"x\"/></extensionElements></sequenceFlow><endEvent id=\"z\"/>"));
        lege(
                "beigabe-am-anfang",
                prozess(
                        "<startEvent id=\"a\"><extensionElements><camunda:formData><camunda:formField id=\"x\" defaultValue=\""
                                + boese
                                + "\"/></camunda:formData></extensionElements></startEvent><sequenceFlow id=\"f\" sourceRef=\"a\" targetRef=\"z\"/><endEvent id=\"z\"/>"));
        lege(
                "beigabe-am-prozess",
                prozess(
                        "<extensionElements><camunda:executionListener event=\"start\" class=\"x\"/></extensionElements><startEvent id=\"a\"/><sequenceFlow id=\"f\" sourceRef=\"a\" targetRef=\"z\"/><endEvent id=\"z\"/>"));
        lege(
                "beigabe-an-der-verzweigung",
                mitte(
                        "<exclusiveGateway id=\"t\"><extensionElements><camunda:executionListener event=\"start\" expression=\""
                                + boese
                                + "\"/></extensionElements></exclusiveGateway>"));
        lege(
                "beigabe-an-der-zeitgrenze",
                mitte(
                        "<userTask id=\"t\"/><boundaryEvent id=\"b\" attachedToRef=\"t\"><extensionElements><camunda:executionListener event=\"start\" expression=\""
                                + boese
                                + "\"/></extensionElements><timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition></boundaryEvent><sequenceFlow id=\"g\" sourceRef=\"b\" targetRef=\"z\"/>"));
    }

    private void attribute() {
        for (var a :
                List.of(
                        "camunda:class=\"java.util.ArrayList\"",
                        "camunda:expression=\"@\"",
                        "camunda:delegateExpression=\"@\"",
                        "camunda:type=\"external\" camunda:topic=\"x\"",
                        "camunda:resultVariable=\"x\"",
                        "camunda:decisionRef=\"x\"",
                        "camunda:asyncBefore=\"true\"",
                        "camunda:assignee=\"@\"",
                        "camunda:candidateUsers=\"@\"",
                        "camunda:dueDate=\"@\"",
                        "camunda:followUpDate=\"@\"",
                        "camunda:priority=\"@\"",
                        "camunda:formKey=\"@\"",
                        "flowable:class=\"java.util.ArrayList\"",
                        "flowable:delegateExpression=\"@\"",
                        "flowable:skipExpression=\"@\"",
                        "flowable:owner=\"@\"",
                        "flowable:category=\"@\"",
                        "flowable:taskIdVariableName=\"@\"",
                        "activiti:class=\"java.util.ArrayList\"",
                        "activiti:assignee=\"@\"",
                        "zeebe:modelerTemplate=\"@\"",
                        "operationRef=\"x\"",
                        "scriptFormat=\"groovy\"",
                        "xmlns:j=\"java:java.lang.Runtime\" j:exec=\"@\"")) {
            lege(
                    "attribut-" + alle.size() + "-" + a.split("=")[0].replace(':', '-'),
                    aufgabe(" " + a.replace("@", boese), ""));
        }
    }

    private void gezeichnetes() {
        String gut =
                "<startEvent id=\"a\"/><sequenceFlow id=\"f\" sourceRef=\"a\" targetRef=\"z\"/><endEvent id=\"z\"/>";
        for (var teil :
                List.of(
                        "<laneSet id=\"l\"><lane id=\"m\" name=\"@\"/></laneSet>",
                        "<laneSet id=\"l\"><lane id=\"m\"><partitionElement id=\"p\" class=\"@\"/></lane></laneSet>",
                        "<textAnnotation id=\"l\"><text>@</text></textAnnotation>",
                        "<association id=\"l\" sourceRef=\"@\" targetRef=\"a\"/>",
                        "<group id=\"l\" categoryValueRef=\"@\"/>",
                        "<dataObject id=\"l\" name=\"@\"/>",
                        "<dataObjectReference id=\"l\" dataObjectRef=\"@\"/>",
                        "<dataStoreReference id=\"l\" dataStoreRef=\"@\"/>",
                        "<property id=\"l\" name=\"@\"/>",
                        "<ioSpecification id=\"l\"><dataInput id=\"m\" name=\"@\"/></ioSpecification>",
                        "<textAnnotation id=\"l\"><extensionElements><camunda:script>x</camunda:script></extensionElements></textAnnotation>")) {
            lege("gezeichnet-" + alle.size(), prozess(teil.replace("@", boese) + gut));
        }
        for (var teil :
                List.of(
                        "<collaboration id=\"l\"><participant id=\"m\" name=\"@\" processRef=\"probe\"/></collaboration>",
                        "<collaboration id=\"l\"><messageFlow id=\"m\" name=\"@\" sourceRef=\"a\" targetRef=\"z\"/></collaboration>",
                        "<message id=\"l\" name=\"@\"/>",
                        "<signal id=\"l\" name=\"@\"/>",
                        "<error id=\"l\" errorCode=\"@\"/>",
                        "<escalation id=\"l\" escalationCode=\"@\"/>",
                        "<itemDefinition id=\"l\" structureRef=\"@\"/>",
                        "<dataStore id=\"l\" name=\"@\"/>",
                        "<category id=\"l\"><categoryValue id=\"m\" value=\"@\"/></category>",
                        "<resource id=\"l\" name=\"@\"/>",
                        "<di:BPMNDiagram id=\"l\"><di:BPMNPlane id=\"m\"><di:BPMNShape id=\"n\" bpmnElement=\"a\" bioc:stroke=\"@\"/></di:BPMNPlane></di:BPMNDiagram>",
                        "<di:BPMNDiagram id=\"l\"><di:BPMNPlane id=\"m\"><di:extension><camunda:x>@</camunda:x></di:extension></di:BPMNPlane></di:BPMNDiagram>",
                        "<di:BPMNDiagram id=\"l\" name=\"@\"><di:BPMNPlane id=\"m\"/></di:BPMNDiagram>",
                        "<interface id=\"l\" implementationRef=\"java:java.lang.Runtime\"/>",
                        "<import importType=\"java\" location=\"x\" namespace=\"y\"/>",
                        "<partnerEntity id=\"l\"/>",
                        "<correlationProperty id=\"l\"/>",
                        "<globalUserTask id=\"l\"/>",
                        "<globalScriptTask id=\"l\" scriptLanguage=\"groovy\"/>",
                        "<choreography id=\"l\"/>")) {
            lege(
                    "oben-" + alle.size(),
                    prozess(gut).replace("<process", teil.replace("@", boese) + "<process"));
        }
    }

    private void teilprozesse() {
        String innen =
                "<startEvent id=\"sa\"/><sequenceFlow id=\"s1\" sourceRef=\"sa\" targetRef=\"st\"/>%s<sequenceFlow id=\"s2\" sourceRef=\"st\" targetRef=\"sz\"/><endEvent id=\"sz\"/>";
        for (var teil :
                List.of(
                        "<scriptTask id=\"st\" scriptFormat=\"groovy\"><script>@</script></scriptTask>",
                        "<serviceTask id=\"st\" camunda:class=\"x\"/>",
                        "<userTask id=\"st\"><extensionElements><camunda:taskListener event=\"create\" class=\"x\"/></extensionElements></userTask>",
                        "<callActivity id=\"st\" calledElement=\"@\"/>",
                        "<userTask id=\"st\"><multiInstanceLoopCharacteristics camunda:collection=\"@\"/></userTask>",
                        "<businessRuleTask id=\"st\" camunda:decisionRef=\"@\"/>")) {
            lege(
                    "teil-" + alle.size(),
                    mitte(
                            "<subProcess id=\"t\">"
                                    + innen.formatted(teil.replace("@", boese))
                                    + "</subProcess>"));
        }
        String gut = innen.formatted("<userTask id=\"st\"/>");
        lege(
                "teil-durch-ereignis",
                mitte("<subProcess id=\"t\" triggeredByEvent=\"true\">" + gut + "</subProcess>"));
        lege("teil-ohne-anfang", mitte("<subProcess id=\"t\"><endEvent id=\"sz\"/></subProcess>"));
        lege(
                "teil-ohne-ende",
                mitte(
                        "<subProcess id=\"t\"><startEvent id=\"sa\"/><sequenceFlow id=\"s\" sourceRef=\"sa\" targetRef=\"st\"/><userTask id=\"st\"/><sequenceFlow id=\"r\" sourceRef=\"st\" targetRef=\"st\"/></subProcess>"));
        lege(
                "teil-fluss-hinaus",
                mitte(
                        "<subProcess id=\"t\">"
                                + gut.replace("targetRef=\"sz\"", "targetRef=\"z\"")
                                + "</subProcess>"));
        lege(
                "teil-fluss-hinein",
                mitte(
                        "<subProcess id=\"t\">"
                                + gut
                                + "</subProcess><userTask id=\"u\"/><sequenceFlow id=\"h\" sourceRef=\"u\" targetRef=\"st\"/>"));
        lege(
                "teil-zu-tief",
                mitte(
                        "<subProcess id=\"t\"><subProcess id=\"t2\"><subProcess id=\"t3\"><subProcess id=\"t4\"><startEvent id=\"x\"/></subProcess></subProcess></subProcess></subProcess>"));
        lege(
                "teil-kreis-ohne-rast",
                prozess(
                        "<startEvent id=\"a\"/><sequenceFlow id=\"f1\" sourceRef=\"a\" targetRef=\"t\"/><subProcess id=\"t\"><startEvent id=\"sa\"/><sequenceFlow id=\"s1\" sourceRef=\"sa\" targetRef=\"sz\"/><endEvent id=\"sz\"/></subProcess>"
                                + "<sequenceFlow id=\"f2\" sourceRef=\"t\" targetRef=\"g\"/><exclusiveGateway id=\"g\" default=\"f3\"/><sequenceFlow id=\"f3\" sourceRef=\"g\" targetRef=\"t\"/><sequenceFlow id=\"f4\" sourceRef=\"g\" targetRef=\"z\"><conditionExpression>x = 'y'</conditionExpression></sequenceFlow><endEvent id=\"z\"/>"));
        lege(
                "teil-zuhoerer",
                mitte(
                        "<subProcess id=\"t\"><extensionElements><camunda:executionListener event=\"start\" class=\"x\"/></extensionElements>"
                                + gut
                                + "</subProcess>"));
        lege(
                "teil-mehrfach",
                mitte(
                        "<subProcess id=\"t\"><multiInstanceLoopCharacteristics><completionCondition>"
                                + boese
                                + "</completionCondition></multiInstanceLoopCharacteristics>"
                                + gut
                                + "</subProcess>"));
    }

    private void zeiten() {
        for (var zeit :
                List.of(
                        "<timeDate>" + boese + "</timeDate>",
                        "<timeDate>2027-13-45</timeDate>",
                        "<timeDate>2027-01-01T25:00</timeDate>",
                        "<timeDate>java.lang.Runtime</timeDate>",
                        "<timeDate>now()</timeDate>",
                        "<timeDate>9999-12-31</timeDate>",
                        "<timeDuration>P99999999D</timeDuration>",
                        "<timeDuration>PT1S</timeDuration>",
                        "<timeDuration>P0W</timeDuration>",
                        "<timeDuration>P1D</timeDuration><timeDate>2027-01-01</timeDate>",
                        "<timeCycle>R3/P7D</timeCycle>",
                        "<timeCycle>0 0 * * * ?</timeCycle>")) {
            lege(
                    "zeit-" + alle.size(),
                    mitte(
                            "<intermediateCatchEvent id=\"t\"><timerEventDefinition>"
                                    + zeit
                                    + "</timerEventDefinition></intermediateCatchEvent>"));
        }
        for (var takt :
                List.of(
                        "R/PT1M",
                        "R100/P1D",
                        "R3/PT1S",
                        "R3/" + boese,
                        "P1D",
                        "R0/P1D",
                        "R-1/P1D")) {
            lege(
                    "takt-" + alle.size(),
                    mitte(
                            "<userTask id=\"t\"/><boundaryEvent id=\"b\" attachedToRef=\"t\" cancelActivity=\"false\"><timerEventDefinition><timeCycle>"
                                    + takt
                                    + "</timeCycle></timerEventDefinition></boundaryEvent><sequenceFlow id=\"g\" sourceRef=\"b\" targetRef=\"z\"/>"));
        }
        lege(
                "takt-mit-abbruch",
                mitte(
                        "<userTask id=\"t\"/><boundaryEvent id=\"b\" attachedToRef=\"t\"><timerEventDefinition><timeCycle>R3/P1D</timeCycle></timerEventDefinition></boundaryEvent><sequenceFlow id=\"g\" sourceRef=\"b\" targetRef=\"z\"/>"));
        lege(
                "anfang-mit-zeit",
                prozess(
                        "<startEvent id=\"a\"><timerEventDefinition><timeCycle>R/PT1S</timeCycle></timerEventDefinition></startEvent><sequenceFlow id=\"f\" sourceRef=\"a\" targetRef=\"z\"/><endEvent id=\"z\"/>"));
    }

    private void bpmn() {
        for (var teil :
                List.of(
                        "<potentialOwner><resourceAssignmentExpression><formalExpression>@</formalExpression></resourceAssignmentExpression></potentialOwner>",
                        "<humanPerformer><resourceAssignmentExpression><formalExpression>@</formalExpression></resourceAssignmentExpression></humanPerformer>",
                        "<performer><resourceRef>@</resourceRef></performer>",
                        "<standardLoopCharacteristics><loopCondition>@</loopCondition></standardLoopCharacteristics>",
                        "<dataInputAssociation><assignment><from>@</from><to>x</to></assignment></dataInputAssociation>",
                        "<dataOutputAssociation><transformation>@</transformation></dataOutputAssociation>",
                        "<ioSpecification><dataInput id=\"i\" name=\"@\"/></ioSpecification>",
                        "<property id=\"i\" name=\"@\"/>",
                        "<rendering>@</rendering>",
                        "<conditionExpression>x</conditionExpression>")) {
            lege("aufgabe-teil-" + alle.size(), aufgabe("", teil.replace("@", boese)));
        }
        for (var ereignis :
                List.of(
                        "conditionalEventDefinition><condition>@</condition></conditionalEventDefinition",
                        "messageEventDefinition messageRef=\"@\"/",
                        "signalEventDefinition signalRef=\"@\"/",
                        "linkEventDefinition name=\"@\"/",
                        "errorEventDefinition errorRef=\"@\"/",
                        "compensateEventDefinition activityRef=\"@\"/")) {
            lege(
                    "ereignis-" + alle.size(),
                    mitte(
                            "<intermediateCatchEvent id=\"t\"><"
                                    + ereignis.replace("@", boese)
                                    + "></intermediateCatchEvent>"));
        }
        lege(
                "verzweigung-komplex",
                mitte(
                        "<complexGateway id=\"t\"><activationCondition>"
                                + boese
                                + "</activationCondition></complexGateway>"));
        lege(
                "ende-mit-nachricht",
                prozess(
                        "<startEvent id=\"a\"/><sequenceFlow id=\"f\" sourceRef=\"a\" targetRef=\"z\"/><endEvent id=\"z\"><messageEventDefinition camunda:class=\"x\"/></endEvent>"));
        lege(
                "wurf-mit-ausdruck",
                mitte(
                        "<intermediateThrowEvent id=\"t\"><messageEventDefinition camunda:expression=\""
                                + boese
                                + "\"/></intermediateThrowEvent>"));
    }

    private static String aufgabe(String attribut, String inhalt) {
        return mitte("<userTask id=\"t\"" + attribut + ">" + inhalt + "</userTask>");
    }

    private static String mitte(String teil) {
        return raeume(FeindlicheModelle.mit(teil, "t"));
    }

    private static String prozess(String teile) {
        return raeume(FeindlicheModelle.prozess(teile));
    }

    private static String raeume(String text) {
        return text.replace(" targetNamespace", RAEUME + " targetNamespace");
    }

    private void lege(String name, String text) {
        if (alle.put("stelle-" + name, text) != null) {
            throw new IllegalStateException("twice: " + name);
        }
    }
}
