package dreiklang.prozess;

import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// The drawing of a straight way: a column for each node, a row for each lane.
final class Bpmnzeichnung {

    private static final int SPALTE = 150;
    private static final int ZEILE = 130;
    private static final int RAND = 30;
    private static final int AUFGABE_BREITE = 110;
    private static final int AUFGABE_HOEHE = 80;
    private static final int PUNKT = 36;

    private final XMLStreamWriter xml;
    private final List<String> knoten;
    private final Map<String, List<String>> bahnen;

    Bpmnzeichnung(XMLStreamWriter xml, List<String> knoten, Map<String, List<String>> bahnen) {
        this.xml = xml;
        this.knoten = knoten;
        this.bahnen = bahnen;
    }

    void zeichnen() throws XMLStreamException {
        auf("bpmndi:BPMNDiagram", "id", "bild");
        auf("bpmndi:BPMNPlane", "id", "blatt", "bpmnElement", "zusammenarbeit");
        int breite = knoten.size() * SPALTE + 2 * RAND;
        form("stelle", true, 0, 0, breite, Math.max(1, bahnen.size()) * ZEILE);
        int zeile = 0;
        for (var bahn : bahnen.keySet()) {
            if (!bahn.isEmpty()) {
                form("rolle-" + (zeile + 1), true, RAND, zeile * ZEILE, breite - RAND, ZEILE);
            }
            zeile++;
        }
        for (int i = 0; i < knoten.size(); i++) {
            int hoehe = hoehe(i);
            form(knoten.get(i), false, links(i), mitte(i) - hoehe / 2, breite(i), hoehe);
        }
        for (int i = 1; i < knoten.size(); i++) {
            weg(i);
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void weg(int i) throws XMLStreamException {
        auf("bpmndi:BPMNEdge", "id", "bild.weg-" + i, "bpmnElement", "weg-" + i);
        int von = links(i - 1) + breite(i - 1);
        int halb = (von + links(i)) / 2;
        punkt(von, mitte(i - 1));
        if (mitte(i) != mitte(i - 1)) {
            punkt(halb, mitte(i - 1));
            punkt(halb, mitte(i));
        }
        punkt(links(i), mitte(i));
        xml.writeEndElement();
    }

    private void form(String von, boolean waagerecht, int x, int y, int breite, int hoehe)
            throws XMLStreamException {
        auf("bpmndi:BPMNShape", "id", "bild." + von, "bpmnElement", von);
        if (waagerecht) {
            xml.writeAttribute("isHorizontal", "true");
        }
        auf(
                "dc:Bounds",
                "x",
                String.valueOf(x),
                "y",
                String.valueOf(y),
                "width",
                String.valueOf(breite),
                "height",
                String.valueOf(hoehe));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void punkt(int x, int y) throws XMLStreamException {
        auf("di:waypoint", "x", String.valueOf(x), "y", String.valueOf(y));
        xml.writeEndElement();
    }

    private boolean rand(int i) {
        return i == 0 || i == knoten.size() - 1;
    }

    private int breite(int i) {
        return rand(i) ? PUNKT : AUFGABE_BREITE;
    }

    private int hoehe(int i) {
        return rand(i) ? PUNKT : AUFGABE_HOEHE;
    }

    private int links(int i) {
        return 2 * RAND + i * SPALTE;
    }

    private int mitte(int i) {
        int zeile = 0;
        for (var drin : bahnen.values()) {
            if (drin.contains(knoten.get(i))) {
                return zeile * ZEILE + ZEILE / 2;
            }
            zeile++;
        }
        return ZEILE / 2;
    }

    private void auf(String name, String... werte) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement(name);
        for (var wert : BpmnSchreiber.werte(werte).entrySet()) {
            xml.writeAttribute(wert.getKey(), wert.getValue());
        }
    }
}
