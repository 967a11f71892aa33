package dreiklang.aussonderung.xdomea;

import java.io.OutputStream;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes elements of one namespace, and those without one for codes; what XML cannot hold is left
/// out.
final class Xmlfeder {

    private static final String VORNE = "xdomea";

    private final XMLStreamWriter schreiber;
    private final String raum;

    Xmlfeder(OutputStream ziel, String raum) throws XMLStreamException {
        this.schreiber = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(ziel, "UTF-8");
        this.raum = raum;
    }

    /// Something that writes.
    interface Inhalt {
        void schreiben() throws XMLStreamException;
    }

    void wurzel(String name, Inhalt inhalt) throws XMLStreamException {
        schreiber.writeStartDocument("UTF-8", "1.0");
        schreiber.writeStartElement(VORNE, name, raum);
        schreiber.writeNamespace(VORNE, raum);
        inhalt.schreiben();
        schreiber.writeEndElement();
        schreiber.writeEndDocument();
        schreiber.flush();
    }

    void element(String name, Inhalt inhalt) throws XMLStreamException {
        schreiber.writeStartElement(VORNE, name, raum);
        inhalt.schreiben();
        schreiber.writeEndElement();
    }

    void text(String name, String wert) throws XMLStreamException {
        element(name, () -> schreiber.writeCharacters(schreibbar(wert)));
    }

    /// A text that is left out when it is empty.
    void wahlweise(String name, String wert) throws XMLStreamException {
        if (!wert.isBlank()) {
            text(name, wert);
        }
    }

    void ja(String name, boolean wert) throws XMLStreamException {
        text(name, Boolean.toString(wert));
    }

    /// A code; its child stands in no namespace.
    void code(String name, String wert, Map<String, String> attribute) throws XMLStreamException {
        element(
                name,
                () -> {
                    for (var a : attribute.entrySet()) {
                        schreiber.writeAttribute(a.getKey(), a.getValue());
                    }
                    schreiber.writeStartElement("code");
                    schreiber.writeCharacters(schreibbar(wert));
                    schreiber.writeEndElement();
                });
    }

    /// Characters XML 1.0 forbids would make the message unreadable.
    private static String schreibbar(String wert) {
        var text = new StringBuilder(wert.length());
        wert.codePoints()
                .filter(c ->
                        c == '\t'
                                || c == '\n'
                                || c >= 0x20 && c <= 0xD7FF
                                || c >= 0xE000 && c <= 0xFFFD
                                || c >= 0x10000)
                .forEach(text::appendCodePoint);
        return text.toString();
    }
}
