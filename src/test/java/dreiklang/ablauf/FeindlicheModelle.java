package dreiklang.ablauf;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Hostile processes, made here so that no dangerous file lies in the repository: known ways into
/// an engine × places of a model.
final class FeindlicheModelle {

    private static final String KOPF = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String RAUM =
            "xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                    + " xmlns:flowable=\"http://flowable.org/bpmn\" xmlns:camunda=\"http://camunda.org/schema/1.0/bpmn\" xmlns:dreiklang=\"urn:dreiklang:ablauf\"";

    private final Path beweis;
    private final Map<String, byte[]> alle = new LinkedHashMap<>();

    private FeindlicheModelle(Path beweis) {
        this.beweis = beweis;
    }

    /// All of them by name; each that could execute something would create the file.
    static Map<String, byte[]> alle(Path beweis) {
        var korpus = new FeindlicheModelle(beweis);
        korpus.ausdruecke();
        korpus.aufgaben();
        korpus.zuhoerer();
        korpus.xml();
        korpus.formen();
        FeindlicheStellen.alle(beweis).forEach(korpus::lege);
        return korpus.alle;
    }

    /// A harmless process around the part to be tried.
    static String prozess(String teile) {
        return KOPF
                + "<definitions "
                + RAUM
                + " targetNamespace=\"urn:probe\"><process id=\"probe\" name=\"Probe\" isExecutable=\"true\">"
                + teile
                + "</process></definitions>";
    }

    /// Start, one node in the middle, end.
    static String mit(String mitte, String id) {
        return prozess(
                "<startEvent id=\"a\"/><sequenceFlow id=\"f1\" sourceRef=\"a\" targetRef=\""
                        + id
                        + "\"/>"
                        + mitte
                        + "<sequenceFlow id=\"f2\" sourceRef=\""
                        + id
                        + "\" targetRef=\"z\"/><endEvent id=\"z\"/>");
    }

    private List<String> angriffe() {
        String kommando = "touch " + beweis;
        return List.of(
                "${''.getClass().forName('java.lang.Runtime').getMethods()[6].invoke(null).exec('"
                        + kommando
                        + "')}",
                "#{''.getClass().forName('java.lang.ProcessBuilder')}",
                "${execution.getClass().getClassLoader().loadClass('java.lang.Runtime')}",
                "${dataSource.getConnection().createStatement().execute('drop table x')}",
                "${execution.engineServices.managementService}",
                "${''['class']['forName']('java.lang.Runtime')}",
                "literal ${1+1}",
                "${" + "(".repeat(20_000) + "1" + ")".repeat(20_000) + "}");
    }

    private void ausdruecke() {
        var stellen = new LinkedHashMap<String, Function<String, String>>();
        stellen.put(
                "bedingung",
                a ->
                        verzweigt(
                                "<conditionExpression xsi:type=\"tFormalExpression\">"
                                        + a
                                        + "</conditionExpression>"));
        stellen.put(
                "skip",
                a -> mit("<userTask id=\"t\" flowable:skipExpression=\"" + a + "\"/>", "t"));
        stellen.put(
                "zuweisung", a -> mit("<userTask id=\"t\" flowable:assignee=\"" + a + "\"/>", "t"));
        stellen.put(
                "kandidaten",
                a -> mit("<userTask id=\"t\" flowable:candidateGroups=\"" + a + "\"/>", "t"));
        stellen.put(
                "faelligkeit",
                a -> mit("<userTask id=\"t\" flowable:dueDate=\"" + a + "\"/>", "t"));
        stellen.put(
                "formular", a -> mit("<userTask id=\"t\" flowable:formKey=\"" + a + "\"/>", "t"));
        stellen.put("name", a -> mit("<userTask id=\"t\" name=\"" + a + "\"/>", "t"));
        stellen.put(
                "dokumentation",
                a ->
                        mit(
                                "<userTask id=\"t\"><documentation>"
                                        + a
                                        + "</documentation></userTask>",
                                "t"));
        stellen.put(
                "dienst",
                a -> mit("<serviceTask id=\"t\" flowable:expression=\"" + a + "\"/>", "t"));
        stellen.put(
                "delegat",
                a -> mit("<serviceTask id=\"t\" flowable:delegateExpression=\"" + a + "\"/>", "t"));
        stellen.put(
                "schritt",
                a -> mit("<serviceTask id=\"t\" dreiklang:schritt=\"" + a + "\"/>", "t"));
        stellen.put(
                "dauer",
                a ->
                        mit(
                                "<intermediateCatchEvent id=\"t\"><timerEventDefinition><timeDuration>"
                                        + a
                                        + "</timeDuration></timerEventDefinition></intermediateCatchEvent>",
                                "t"));
        stellen.put(
                "zeitpunkt",
                a ->
                        mit(
                                "<intermediateCatchEvent id=\"t\"><timerEventDefinition><timeDate>"
                                        + a
                                        + "</timeDate></timerEventDefinition></intermediateCatchEvent>",
                                "t"));
        stellen.put(
                "takt",
                a ->
                        mit(
                                "<intermediateCatchEvent id=\"t\"><timerEventDefinition><timeCycle>"
                                        + a
                                        + "</timeCycle></timerEventDefinition></intermediateCatchEvent>",
                                "t"));
        stellen.put(
                "mehrfach",
                a ->
                        mit(
                                "<userTask id=\"t\"><multiInstanceLoopCharacteristics flowable:collection=\""
                                        + a
                                        + "\" flowable:elementVariable=\"x\"/></userTask>",
                                "t"));
        stellen.put(
                "mehrfach-anzahl",
                a ->
                        mit(
                                "<userTask id=\"t\"><multiInstanceLoopCharacteristics><loopCardinality>"
                                        + a
                                        + "</loopCardinality></multiInstanceLoopCharacteristics></userTask>",
                                "t"));
        stellen.put(
                "daten",
                a ->
                        prozess(
                                "<dataObject id=\"d\" itemSubjectRef=\"xsd:string\"><extensionElements><flowable:value>"
                                        + a
                                        + "</flowable:value></extensionElements></dataObject><startEvent id=\"a\"/><sequenceFlow id=\"f\" sourceRef=\"a\" targetRef=\"z\"/><endEvent id=\"z\"/>"));
        stellen.put(
                "nachricht",
                a ->
                        KOPF
                                + "<definitions "
                                + RAUM
                                + "><message id=\"m\" name=\""
                                + a
                                + "\"/><process id=\"probe\"><startEvent id=\"a\"><messageEventDefinition messageRef=\"m\"/></startEvent><sequenceFlow id=\"f\" sourceRef=\"a\" targetRef=\"z\"/><endEvent id=\"z\"/></process></definitions>");
        stellen.put(
                "aufruf", a -> mit("<callActivity id=\"t\" calledElement=\"" + a + "\"/>", "t"));
        stellen.put(
                "starter",
                a ->
                        prozess(
                                "<startEvent id=\"a\" flowable:initiator=\""
                                        + a
                                        + "\" flowable:formKey=\""
                                        + a
                                        + "\"/><sequenceFlow id=\"f\" sourceRef=\"a\" targetRef=\"z\"/><endEvent id=\"z\"/>"));
        stellen.put("kennung", a -> mit("<userTask id=\"" + a + "\"/>", a));
        var angriffe = angriffe();
        stellen.forEach((stelle, bau) -> {
            for (int i = 0; i < angriffe.size(); i++) {
                lege("ausdruck-" + stelle + "-" + i, bau.apply(angriffe.get(i)));
            }
        });
    }

    private static String verzweigt(String bedingung) {
        return prozess(
                "<startEvent id=\"a\"/><sequenceFlow id=\"f0\" sourceRef=\"a\" targetRef=\"g\"/><exclusiveGateway id=\"g\" default=\"f2\"/>"
                        + "<sequenceFlow id=\"f1\" sourceRef=\"g\" targetRef=\"z\">"
                        + bedingung
                        + "</sequenceFlow><sequenceFlow id=\"f2\" sourceRef=\"g\" targetRef=\"z\"/><endEvent id=\"z\"/>");
    }

    private void aufgaben() {
        String shell =
                "<extensionElements><flowable:field name=\"command\"><flowable:string>touch</flowable:string></flowable:field><flowable:field name=\"arg1\"><flowable:string>"
                        + beweis
                        + "</flowable:string></flowable:field></extensionElements>";
        for (String art :
                List.of(
                        "shell",
                        "mail",
                        "http",
                        "camel",
                        "dmn",
                        "mule",
                        "case",
                        "send-event",
                        "external-worker")) {
            lege(
                    "dienst-" + art,
                    mit(
                            "<serviceTask id=\"t\" flowable:type=\""
                                    + art
                                    + "\" flowable:topic=\"x\">"
                                    + shell
                                    + "</serviceTask>",
                            "t"));
        }
        for (String klasse :
                List.of(
                        "java.util.ArrayList",
                        "java.lang.ProcessBuilder",
                        "javax.script.ScriptEngineManager",
                        "org.springframework.context.support.ClassPathXmlApplicationContext")) {
            lege(
                    "klasse-" + klasse,
                    mit("<serviceTask id=\"t\" flowable:class=\"" + klasse + "\"/>", "t"));
        }
        for (String sprache :
                List.of("juel", "groovy", "javascript", "ecmascript", "nashorn", "python")) {
            lege(
                    "skript-" + sprache,
                    mit(
                            "<scriptTask id=\"t\" scriptFormat=\""
                                    + sprache
                                    + "\"><script>"
                                    + angriffe().getFirst()
                                    + "</script></scriptTask>",
                            "t"));
        }
        for (String art :
                List.of(
                        "sendTask",
                        "receiveTask",
                        "manualTask",
                        "businessRuleTask",
                        "task",
                        "subProcess",
                        "transaction",
                        "adHocSubProcess",
                        "callActivity",
                        "inclusiveGateway",
                        "complexGateway",
                        "eventBasedGateway",
                        "intermediateThrowEvent",
                        "globalScriptTask")) {
            lege("element-" + art, mit("<" + art + " id=\"t\"/>", "t"));
        }
        lege(
                "implementation",
                mit(
                        "<serviceTask id=\"t\" implementation=\"##WebService\" operationRef=\"o\"/>",
                        "t"));
        lege(
                "schritt-unbekannt",
                mit("<serviceTask id=\"t\" dreiklang:schritt=\"loeschen\"/>", "t"));
        lege("schritt-fehlt", mit("<serviceTask id=\"t\"/>", "t"));
        lege("wer-unbekannt", mit("<userTask id=\"t\" dreiklang:wer=\"alle\"/>", "t"));
        lege(
                "eigenes-attribut-unbekannt",
                mit("<userTask id=\"t\" dreiklang:klasse=\"java.lang.Runtime\"/>", "t"));
        lege("asynchron", mit("<userTask id=\"t\" flowable:async=\"true\"/>", "t"));
        lege(
                "camunda-klasse",
                mit("<serviceTask id=\"t\" camunda:class=\"java.util.ArrayList\"/>", "t"));
        lege(
                "import",
                KOPF
                        + "<definitions "
                        + RAUM
                        + "><import importType=\"http://schemas.xmlsoap.org/wsdl/\" location=\"http://127.0.0.1/x.wsdl\" namespace=\"x\"/><process id=\"probe\"><startEvent id=\"a\"/><sequenceFlow id=\"f\" sourceRef=\"a\" targetRef=\"z\"/><endEvent id=\"z\"/></process></definitions>");
    }

    private void zuhoerer() {
        for (String wie :
                List.of(
                        "class=\"java.util.ArrayList\"",
                        "expression=\"${1+1}\"",
                        "delegateExpression=\"${x}\"",
                        "type=\"script\"")) {
            lege(
                    "ausfuehrung-" + wie.substring(0, 4),
                    mit(
                            "<userTask id=\"t\"><extensionElements><flowable:executionListener event=\"start\" "
                                    + wie
                                    + "/></extensionElements></userTask>",
                            "t"));
            lege(
                    "aufgabe-" + wie.substring(0, 4),
                    mit(
                            "<userTask id=\"t\"><extensionElements><flowable:taskListener event=\"create\" "
                                    + wie
                                    + "/></extensionElements></userTask>",
                            "t"));
        }
        lege(
                "prozess-zuhoerer",
                prozess(
                        "<extensionElements><flowable:eventListener class=\"java.util.ArrayList\"/></extensionElements><startEvent id=\"a\"/><sequenceFlow id=\"f\" sourceRef=\"a\" targetRef=\"z\"/><endEvent id=\"z\"/>"));
        lege(
                "fluss-zuhoerer",
                prozess(
                        "<startEvent id=\"a\"/><sequenceFlow id=\"f\" sourceRef=\"a\" targetRef=\"z\"><extensionElements><flowable:executionListener event=\"take\" expression=\"${1+1}\"/></extensionElements></sequenceFlow><endEvent id=\"z\"/>"));
        lege(
                "abfangen",
                mit(
                        "<serviceTask id=\"t\" dreiklang:schritt=\"bekanntgeben\"><extensionElements><flowable:mapException>java.lang.Runtime</flowable:mapException></extensionElements></serviceTask>",
                        "t"));
    }

    private void xml() {
        String gut = mit("<userTask id=\"t\"/>", "t");
        String ohneKopf = gut.substring(KOPF.length());
        lege("doctype", KOPF + "<!DOCTYPE definitions>" + ohneKopf);
        lege(
                "doctype-fremd",
                KOPF + "<!DOCTYPE definitions SYSTEM \"file:///etc/passwd\">" + ohneKopf);
        lege(
                "xxe",
                KOPF
                        + "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                        + ohneKopf.replace(
                                "<endEvent id=\"z\"/>",
                                "<endEvent id=\"z\"><documentation>&x;</documentation></endEvent>"));
        lege(
                "xxe-parameter",
                KOPF
                        + "<!DOCTYPE d [<!ENTITY % x SYSTEM \"http://127.0.0.1:9/x\"> %x;]>"
                        + ohneKopf);
        lege(
                "lachen",
                KOPF
                        + "<!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \""
                        + "&a;".repeat(100)
                        + "\"><!ENTITY c \""
                        + "&b;".repeat(100)
                        + "\">]>"
                        + ohneKopf.replace("name=\"Probe\"", "name=\"&c;\""));
        lege("doctype-zeichen", KOPF + "<!DOCTYPE d [<!ENTITY a \"\uFFFF\"> \uFFFF]>" + ohneKopf);
        lege("anweisung", KOPF + "<?xml-stylesheet href=\"x\"?>" + ohneKopf);
        lege(
                "einbinden",
                prozess(
                        "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/passwd\"/><startEvent id=\"a\"/>"));
        for (String kodierung :
                List.of("UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "ISO-8859-1", "windows-1252")) {
            lege(
                    "kodierung-" + kodierung,
                    gut.replace("encoding=\"UTF-8\"", "encoding=\"" + kodierung + "\"")
                            .getBytes(Charset.forName(kodierung)));
        }
        lege("kodierung-utf7", gut.replace("encoding=\"UTF-8\"", "encoding=\"UTF-7\""));
        lege(
                "kodierung-kaputt",
                new byte[] {'<', 'a', '>', (byte) 0xC0, (byte) 0xAF, '<', '/', 'a', '>'});
        lege("leer", new byte[0]);
        lege("kein-xml", "kein XML".getBytes(StandardCharsets.UTF_8));
        lege("null", gut.replace("Probe", "Pro\u0000be"));
        lege("zu-gross", KOPF + "<!-- " + "x".repeat(1_000_001) + " -->" + ohneKopf);
        lege(
                "zu-tief",
                KOPF
                        + "<definitions "
                        + RAUM
                        + ">"
                        + "<process id=\"p\">".repeat(5_000)
                        + "</process>".repeat(5_000)
                        + "</definitions>");
        lege("viele-attribute", mit("<userTask id=\"t\" " + viele(500) + "/>", "t"));
        lege(
                "langes-attribut",
                mit("<userTask id=\"t\" name=\"" + "x".repeat(100_000) + "\"/>", "t"));
        lege(
                "langer-text",
                mit(
                        "<userTask id=\"t\"><documentation>"
                                + "x".repeat(100_000)
                                + "</documentation></userTask>",
                        "t"));
        lege(
                "fremder-raum",
                gut.replace(
                        "http://www.omg.org/spec/BPMN/20100524/MODEL", "http://example.org/BPMN"));
        lege(
                "fremdes-element",
                prozess(
                        "<x:boese xmlns:x=\"urn:x\"/><startEvent id=\"a\"/><sequenceFlow id=\"f\" sourceRef=\"a\" targetRef=\"z\"/><endEvent id=\"z\"/>"));
        lege(
                "text-im-prozess",
                prozess(
                        "Text<startEvent id=\"a\"/><sequenceFlow id=\"f\" sourceRef=\"a\" targetRef=\"z\"/><endEvent id=\"z\"/>"));
    }

    private static String viele(int anzahl) {
        var text = new StringBuilder();
        for (int i = 0; i < anzahl; i++) {
            text.append("a").append(i).append("=\"1\" ");
        }
        return text.toString();
    }

    private void formen() {
        lege(
                "doppelte-kennung",
                prozess(
                        "<startEvent id=\"a\"/><sequenceFlow id=\"f\" sourceRef=\"a\" targetRef=\"a\"/><endEvent id=\"a\"/>"));
        lege(
                "kreis-ohne-aufgabe",
                prozess(
                        "<startEvent id=\"a\"/><sequenceFlow id=\"f0\" sourceRef=\"a\" targetRef=\"g\"/><exclusiveGateway id=\"g\" default=\"f2\"/><exclusiveGateway id=\"h\"/>"
                                + "<sequenceFlow id=\"f1\" sourceRef=\"g\" targetRef=\"z\"><conditionExpression>x = 'y'</conditionExpression></sequenceFlow><sequenceFlow id=\"f2\" sourceRef=\"g\" targetRef=\"h\"/><sequenceFlow id=\"f3\" sourceRef=\"h\" targetRef=\"g\"/><endEvent id=\"z\"/>"));
        lege(
                "kreis-parallel",
                prozess(
                        "<startEvent id=\"a\"/><sequenceFlow id=\"f0\" sourceRef=\"a\" targetRef=\"g\"/><parallelGateway id=\"g\"/><sequenceFlow id=\"f1\" sourceRef=\"g\" targetRef=\"g\"/><sequenceFlow id=\"f2\" sourceRef=\"g\" targetRef=\"z\"/><endEvent id=\"z\"/>"));
        lege(
                "ohne-anfang",
                prozess(
                        "<userTask id=\"t\"/><sequenceFlow id=\"f\" sourceRef=\"t\" targetRef=\"z\"/><endEvent id=\"z\"/>"));
        lege(
                "zwei-anfaenge",
                prozess(
                        "<startEvent id=\"a\"/><startEvent id=\"b\"/><sequenceFlow id=\"f\" sourceRef=\"a\" targetRef=\"z\"/><sequenceFlow id=\"g\" sourceRef=\"b\" targetRef=\"z\"/><endEvent id=\"z\"/>"));
        lege(
                "ohne-ende",
                prozess(
                        "<startEvent id=\"a\"/><sequenceFlow id=\"f\" sourceRef=\"a\" targetRef=\"t\"/><userTask id=\"t\"/><sequenceFlow id=\"g\" sourceRef=\"t\" targetRef=\"t\"/>"));
        lege(
                "ins-leere",
                prozess(
                        "<startEvent id=\"a\"/><sequenceFlow id=\"f\" sourceRef=\"a\" targetRef=\"nirgends\"/><endEvent id=\"z\"/>"));
        lege(
                "unerreichbar",
                prozess(
                        "<startEvent id=\"a\"/><sequenceFlow id=\"f\" sourceRef=\"a\" targetRef=\"z\"/><endEvent id=\"z\"/><userTask id=\"t\"/><sequenceFlow id=\"g\" sourceRef=\"t\" targetRef=\"t\"/>"));
        lege(
                "zwei-prozesse",
                KOPF
                        + "<definitions "
                        + RAUM
                        + "><process id=\"p\"/><process id=\"q\"/></definitions>");
        lege("kein-prozess", KOPF + "<definitions " + RAUM + "/>");
        lege(
                "bedingung-ohne-verzweigung",
                prozess(
                        "<startEvent id=\"a\"/><sequenceFlow id=\"f\" sourceRef=\"a\" targetRef=\"z\"><conditionExpression>x = 'y'</conditionExpression></sequenceFlow><endEvent id=\"z\"/>"));
        lege(
                "bedingung-java",
                verzweigt(
                        "<conditionExpression>java.lang.Runtime.getRuntime()</conditionExpression>"));
        lege(
                "bedingung-sprache",
                verzweigt(
                        "<conditionExpression language=\"groovy\">x = 'y'</conditionExpression>"));
        lege(
                "bedingung-klammern",
                verzweigt(
                        "<conditionExpression>"
                                + "(".repeat(100)
                                + "x = 'y'"
                                + ")".repeat(100)
                                + "</conditionExpression>"));
        lege(
                "dauer-null",
                mit(
                        "<intermediateCatchEvent id=\"t\"><timerEventDefinition><timeDuration>PT0M</timeDuration></timerEventDefinition></intermediateCatchEvent>",
                        "t"));
        lege(
                "dauer-rueckwaerts",
                mit(
                        "<intermediateCatchEvent id=\"t\"><timerEventDefinition><timeDuration>-P1D</timeDuration></timerEventDefinition></intermediateCatchEvent>",
                        "t"));
        lege(
                "grenze-an-nichts",
                mit(
                        "<userTask id=\"t\"/><boundaryEvent id=\"b\" attachedToRef=\"a\"><timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition></boundaryEvent><sequenceFlow id=\"f3\" sourceRef=\"b\" targetRef=\"z\"/>",
                        "t"));
        var viele = new ArrayList<String>();
        for (int i = 0; i < 500; i++) {
            viele.add(
                    "<userTask id=\"t"
                            + i
                            + "\"/><sequenceFlow id=\"g"
                            + i
                            + "\" sourceRef=\"t"
                            + i
                            + "\" targetRef=\""
                            + (i == 499 ? "z" : "t" + (i + 1))
                            + "\"/>");
        }
        lege(
                "zu-viele-knoten",
                prozess(
                        "<startEvent id=\"a\"/><sequenceFlow id=\"f\" sourceRef=\"a\" targetRef=\"t0\"/>"
                                + String.join("", viele)
                                + "<endEvent id=\"z\"/>"));
        lege(
                "bild-skript",
                KOPF
                        + "<definitions "
                        + RAUM
                        + " xmlns:b=\"http://www.omg.org/spec/BPMN/20100524/DI\"><process id=\"p\"><startEvent id=\"a\"/><sequenceFlow id=\"f\" sourceRef=\"a\" targetRef=\"z\"/><endEvent id=\"z\"/></process><b:BPMNDiagram id=\"d\"><b:BPMNPlane id=\"e\" bpmnElement=\"p\"><b:script>x</b:script></b:BPMNPlane></b:BPMNDiagram></definitions>");
    }

    private void lege(String name, String text) {
        lege(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void lege(String name, byte[] inhalt) {
        if (alle.put(name, inhalt) != null) {
            throw new IllegalStateException("twice: " + name);
        }
    }
}
