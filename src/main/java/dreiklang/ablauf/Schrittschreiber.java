package dreiklang.ablauf;

import dreiklang.ablauf.Schrittplan.Figur;
import dreiklang.ablauf.Schrittplan.Fluss;
import dreiklang.ablauf.Schrittzeichnung.Rahmen;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes a Schrittplan as BPMN 2.0 with its drawing, so that every drawing program opens it. The
/// same plan gives the same bytes.
final class Schrittschreiber {

    private static final String PROZESS = "schritte";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Schrittplan plan;
    private final XMLStreamWriter xml;

    private Schrittschreiber(Schrittplan plan) throws XMLStreamException {
        this.plan = plan;
        xml =
                XMLOutputFactory.newFactory()
                        .createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
    }

    /// The file.
    static byte[] schreiben(Schrittplan plan) {
        try {
            var schreiber = new Schrittschreiber(plan);
            schreiber.schreiben();
            return schreiber.bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("cannot be written as BPMN", e);
        }
    }

    private void schreiben() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        auf(0, "definitions", Map.of());
        xml.writeDefaultNamespace(Ablaufformat.BPMN);
        xml.writeNamespace("bpmndi", Ablaufformat.BILD);
        xml.writeNamespace("dc", Ablaufformat.DC);
        xml.writeNamespace("di", Ablaufformat.DI);
        xml.writeNamespace("dreiklang", Ablaufformat.EIGEN);
        xml.writeNamespace("xsi", Ablaufformat.XSI);
        xml.writeAttribute("targetNamespace", Ablaufformat.EIGEN + ":schritte");
        var kopf = new TreeMap<String, String>();
        kopf.put("id", PROZESS);
        kopf.put("isExecutable", "true");
        kopf.put("name", "Ablauf nach Schritten");
        auf(1, "process", kopf);
        for (var figur : plan.figuren()) {
            knoten(figur);
        }
        for (var fluss : plan.fluesse()) {
            fluss(fluss);
        }
        zu(1);
        bild();
        zu(0);
        xml.writeCharacters("\n");
        xml.writeEndDocument();
        xml.flush();
    }

    private void knoten(Figur figur) throws XMLStreamException {
        var werte = new TreeMap<>(figur.eigene());
        werte.put("id", figur.id());
        if (!figur.name().isEmpty()) {
            werte.put("name", figur.name());
        }
        auf(2, figur.art().name(), werte);
        for (var fluss : plan.fluesse()) {
            if (fluss.nach().equals(figur.id())) {
                text(3, "incoming", fluss.id());
            }
        }
        for (var fluss : plan.fluesse()) {
            if (fluss.von().equals(figur.id())) {
                text(3, "outgoing", fluss.id());
            }
        }
        zu(2);
    }

    private void fluss(Fluss fluss) throws XMLStreamException {
        var werte = new TreeMap<String, String>();
        werte.put("id", fluss.id());
        werte.put("sourceRef", fluss.von());
        werte.put("targetRef", fluss.nach());
        if (fluss.bedingung().isEmpty()) {
            if (fluss.vorbei()) {
                werte.put("name", "sonst");
            }
            leer(2, "sequenceFlow", werte);
            return;
        }
        werte.put("name", "ja");
        auf(2, "sequenceFlow", werte);
        zeile(3);
        xml.writeStartElement("conditionExpression");
        xml.writeAttribute("xsi", Ablaufformat.XSI, "type", "tFormalExpression");
        xml.writeCharacters(fluss.bedingung());
        xml.writeEndElement();
        zu(2);
    }

    private void bild() throws XMLStreamException {
        var zeichnung = new Schrittzeichnung(plan.figuren());
        auf(1, "bpmndi:BPMNDiagram", Map.of("id", "_bild"));
        auf(2, "bpmndi:BPMNPlane", new TreeMap<>(Map.of("bpmnElement", PROZESS, "id", "_blatt")));
        for (var figur : plan.figuren()) {
            form(figur, zeichnung.rahmen(figur.id()));
        }
        for (var fluss : plan.fluesse()) {
            auf(3, "bpmndi:BPMNEdge", werte(fluss.id()));
            for (var punkt : zeichnung.weg(fluss)) {
                leer(
                        4,
                        "di:waypoint",
                        new TreeMap<>(
                                Map.of(
                                        "x",
                                        String.valueOf(punkt.x()),
                                        "y",
                                        String.valueOf(punkt.y()))));
            }
            zu(3);
        }
        zu(2);
        zu(1);
    }

    private void form(Figur figur, Rahmen rahmen) throws XMLStreamException {
        var werte = werte(figur.id());
        boolean entweder = figur.art() == Schrittplan.Art.exclusiveGateway;
        if (entweder) {
            werte.put("isMarkerVisible", "true");
        }
        auf(3, "bpmndi:BPMNShape", werte);
        grenzen(4, rahmen);
        if (entweder && !figur.name().isEmpty()) {
            auf(4, "bpmndi:BPMNLabel", Map.of());
            grenzen(5, new Rahmen(rahmen.mitteX() - 75, rahmen.unten() + 6, 150, 30));
            zu(4);
        }
        zu(3);
    }

    private static TreeMap<String, String> werte(String id) {
        return new TreeMap<>(Map.of("id", "bild." + id, "bpmnElement", id));
    }

    private void grenzen(int tiefe, Rahmen rahmen) throws XMLStreamException {
        var werte = new TreeMap<String, String>();
        werte.put("height", String.valueOf(rahmen.hoehe()));
        werte.put("width", String.valueOf(rahmen.breite()));
        werte.put("x", String.valueOf(rahmen.x()));
        werte.put("y", String.valueOf(rahmen.y()));
        leer(tiefe, "dc:Bounds", werte);
    }

    private void auf(int tiefe, String name, Map<String, String> werte) throws XMLStreamException {
        zeile(tiefe);
        xml.writeStartElement(name);
        attribute(werte);
    }

    private void leer(int tiefe, String name, Map<String, String> werte) throws XMLStreamException {
        zeile(tiefe);
        xml.writeEmptyElement(name);
        attribute(werte);
    }

    private void text(int tiefe, String name, String text) throws XMLStreamException {
        zeile(tiefe);
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private void attribute(Map<String, String> werte) throws XMLStreamException {
        for (var wert : werte.entrySet()) {
            xml.writeAttribute(wert.getKey(), wert.getValue());
        }
    }

    private void zu(int tiefe) throws XMLStreamException {
        zeile(tiefe);
        xml.writeEndElement();
    }

    private void zeile(int tiefe) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(tiefe));
    }
}
