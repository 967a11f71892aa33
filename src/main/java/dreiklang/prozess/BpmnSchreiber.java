package dreiklang.prozess;

import dreiklang.basis.Sprache;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes a Fassung as BPMN 2.0: one task after the other, a lane for each role, with its drawing.
/// The same Fassung gives the same bytes.
final class BpmnSchreiber {

    private static final String PROZESS = "prozess";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Prozess prozess;
    private final Prozessfassung fassung;
    private final List<String> knoten = new ArrayList<>();
    private final Map<String, List<String>> bahnen = new LinkedHashMap<>();
    private final XMLStreamWriter xml;

    private BpmnSchreiber(Prozess prozess, Prozessfassung fassung) throws XMLStreamException {
        this.prozess = prozess;
        this.fassung = fassung;
        xml =
                XMLOutputFactory.newFactory()
                        .createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
        knoten.add("anfang");
        for (int i = 0; i < fassung.schritte().size(); i++) {
            knoten.add("schritt-" + (i + 1));
            bahnen.computeIfAbsent(fassung.schritte().get(i).wer(), w -> new ArrayList<>())
                    .add("schritt-" + (i + 1));
        }
        knoten.add("ende");
        if (!fassung.schritte().isEmpty()) {
            bahn(fassung.schritte().getFirst()).addFirst("anfang");
            bahn(fassung.schritte().getLast()).add("ende");
        }
    }

    private List<String> bahn(Schritt s) {
        return bahnen.computeIfAbsent(s.wer(), w -> new ArrayList<>());
    }

    /// The file.
    static byte[] schreiben(Prozess prozess, Prozessfassung fassung) {
        try {
            var schreiber = new BpmnSchreiber(prozess, fassung);
            schreiber.schreiben();
            return schreiber.bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("cannot be written as BPMN", e);
        }
    }

    private void schreiben() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        auf("definitions", Map.of());
        xml.writeDefaultNamespace(Bpmnformat.BPMN);
        xml.writeNamespace("bpmndi", Bpmnformat.BILD);
        xml.writeNamespace("dc", Bpmnformat.DC);
        xml.writeNamespace("di", Bpmnformat.DI);
        xml.writeNamespace("dreiklang", Bpmnformat.EIGEN);
        xml.writeAttribute("targetNamespace", Bpmnformat.EIGEN);
        auf("collaboration", Map.of("id", "zusammenarbeit"));
        leer("participant", werte("id", "stelle", "name", prozess.name(), "processRef", PROZESS));
        zu();
        auf("process", werte("id", PROZESS, "isExecutable", "false", "name", titel()));
        rollen();
        for (int i = 0; i < knoten.size(); i++) {
            knoten(i);
        }
        wege();
        zu();
        new Bpmnzeichnung(xml, knoten, bahnen).zeichnen();
        zu();
        xml.writeEndDocument();
        xml.flush();
    }

    private void wege() throws XMLStreamException {
        for (int i = 1; i < knoten.size(); i++) {
            leer(
                    "sequenceFlow",
                    werte(
                            "id", "weg-" + i,
                            "sourceRef", knoten.get(i - 1),
                            "targetRef", knoten.get(i)));
        }
    }

    private String titel() {
        return prozess.name() + " (" + fassung.art() + ", Fassung " + fassung.nummer() + ")";
    }

    /// Steps of which nobody has said who does them lie in no lane.
    private void rollen() throws XMLStreamException {
        if (bahnen.keySet().stream().allMatch(String::isEmpty)) {
            return;
        }
        auf("laneSet", Map.of("id", "rollen"));
        int nummer = 0;
        for (var bahn : bahnen.entrySet()) {
            nummer++;
            if (!bahn.getKey().isEmpty()) {
                auf("lane", werte("id", "rolle-" + nummer, "name", bahn.getKey()));
                for (var drin : bahn.getValue()) {
                    text("flowNodeRef", drin);
                }
                zu();
            }
        }
        zu();
    }

    private void knoten(int i) throws XMLStreamException {
        boolean letzter = i == knoten.size() - 1;
        if (i > 0 && !letzter) {
            aufgabe(fassung.schritte().get(i - 1), knoten.get(i));
        } else {
            auf(letzter ? "endEvent" : "startEvent", Map.of("id", knoten.get(i)));
        }
        if (i > 0) {
            text("incoming", "weg-" + i);
        }
        if (!letzter) {
            text("outgoing", "weg-" + (i + 1));
        }
        zu();
    }

    private void aufgabe(Schritt s, String id) throws XMLStreamException {
        auf("userTask", werte("id", id, "name", s.bezeichnung()));
        eigen("baustein", s.baustein().map(Enum::name).orElse(""));
        eigen("minuten", s.minuten().wortlaut(Sprache.DE));
        eigen("anteil", s.anteil().wortlaut(Sprache.DE));
        eigen("hilfsmittel", s.hilfsmittel());
        eigen("vorher", s.vorher().map(Enum::name).orElse(""));
        eigen("nachher", s.nachher().map(Enum::name).orElse(""));
    }

    private void eigen(String name, String wert) throws XMLStreamException {
        if (!wert.isEmpty()) {
            xml.writeAttribute("dreiklang", Bpmnformat.EIGEN, name, wert);
        }
    }

    private void auf(String name, Map<String, String> werte) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement(name);
        attribute(werte);
    }

    private void leer(String name, Map<String, String> werte) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeEmptyElement(name);
        attribute(werte);
    }

    private void text(String name, String text) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private void attribute(Map<String, String> werte) throws XMLStreamException {
        for (var wert : werte.entrySet()) {
            xml.writeAttribute(wert.getKey(), wert.getValue());
        }
    }

    private void zu() throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeEndElement();
    }

    /// Attributes in the order given.
    static Map<String, String> werte(String... paare) {
        var werte = new LinkedHashMap<String, String>();
        for (int i = 0; i < paare.length; i += 2) {
            werte.put(paare[i], paare[i + 1]);
        }
        return werte;
    }
}
