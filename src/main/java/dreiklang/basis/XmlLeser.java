package dreiklang.basis;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The one place where XML is read: UTF-8, no DOCTYPE, no entities of its own, bounded in size,
/// depth and number.
public final class XmlLeser {

    private static final int TIEFSTE_EBENE = 50;
    private static final int MEISTE_ELEMENTE = 50_000;
    private static final int MEISTE_ATTRIBUTE = 64;
    private static final Pattern KODIERUNG =
            Pattern.compile("^<\\?xml[^>]*encoding\\s*=\\s*[\"']([^\"']*)[\"']");

    private final String datei;
    private final int elemente;
    private int anzahl;

    private XmlLeser(String datei, int elemente) {
        this.datei = datei;
        this.elemente = elemente;
    }

    /// An element with everything in it.
    ///
    /// @param namensraum its namespace, may be empty
    /// @param name its name without prefix
    /// @param attribute its attributes; those of a foreign namespace as `{namespace}name`
    /// @param kinder the elements in it, in order
    /// @param text the text directly in it, without the space around it
    /// @param zeile line where it begins, the first is 1
    public record Element(
            String namensraum,
            String name,
            Map<String, String> attribute,
            List<Element> kinder,
            String text,
            int zeile) {

        /// The attribute of that name.
        public Optional<String> attribut(String gesucht) {
            return Optional.ofNullable(attribute.get(gesucht));
        }

        /// The elements in it with that name.
        public List<Element> kinder(String gesucht) {
            return kinder.stream().filter(k -> k.name().equals(gesucht)).toList();
        }
    }

    /// Reads a file.
    ///
    /// @param datei name for findings
    /// @param inhalt the bytes
    /// @param groesste most bytes
    /// @throws FachlicherFehler B-202 with file, line and reason when it cannot be read
    public static Element lesen(String datei, byte[] inhalt, int groesste) {
        return lesen(datei, inhalt, groesste, MEISTE_ELEMENTE);
    }

    /// Reads a file that may hold more elements than usual.
    ///
    /// @param elemente most elements
    /// @throws FachlicherFehler as above
    public static Element lesen(String datei, byte[] inhalt, int groesste, int elemente) {
        return new XmlLeser(datei, elemente).lesen(inhalt, groesste);
    }

    private Element lesen(byte[] inhalt, int groesste) {
        if (inhalt.length > groesste) {
            throw fehler(0, "Die Datei ist größer als " + groesste / 1000 + " KB.");
        }
        try {
            var strom = fabrik().createXMLStreamReader(new StringReader(entziffert(inhalt)));
            int ereignis = naechstes(strom);
            while (ereignis != XMLStreamConstants.START_ELEMENT) {
                ereignis = naechstes(strom);
            }
            var wurzel = element(strom, 1);
            while (strom.hasNext()) {
                naechstes(strom);
            }
            return wurzel;
        } catch (MissingResourceException e) {
            // The parser of the JDK has no words for some errors within a DOCTYPE.
            throw fehler(0, "DOCTYPE ist nicht erlaubt. Streichen Sie ihn.");
        } catch (XMLStreamException e) {
            int zeile = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
            throw fehler(
                    zeile,
                    "Hier stimmt die Schreibweise (XML) nicht. Prüfen Sie die spitzen Klammern.");
        }
    }

    private String entziffert(byte[] inhalt) {
        try {
            var text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(inhalt)).toString();
            var ohneMarke = text.startsWith("\uFEFF") ? text.substring(1) : text;
            var angabe = KODIERUNG.matcher(ohneMarke);
            if (angabe.find() && !angabe.group(1).equalsIgnoreCase("UTF-8")) {
                throw fehler(1, "Die Datei gibt eine andere Kodierung als UTF-8 an.");
            }
            return ohneMarke;
        } catch (CharacterCodingException e) {
            throw fehler(0, "Die Datei ist nicht in UTF-8 gespeichert.");
        }
    }

    private static XMLInputFactory fabrik() {
        var fabrik = XMLInputFactory.newDefaultFactory();
        fabrik.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        fabrik.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        fabrik.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        fabrik.setXMLResolver((oeffentlich, system, basis, raum) -> {
            throw new XMLStreamException("no external resources");
        });
        return fabrik;
    }

    private int naechstes(XMLStreamReader strom) throws XMLStreamException {
        int ereignis = strom.next();
        int zeile = strom.getLocation().getLineNumber();
        return switch (ereignis) {
            case XMLStreamConstants.DTD ->
                    throw fehler(zeile, "DOCTYPE ist nicht erlaubt. Streichen Sie ihn.");
            case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw fehler(zeile, "Eigene Entities (&name;) sind nicht erlaubt.");
            case XMLStreamConstants.PROCESSING_INSTRUCTION ->
                    throw fehler(zeile, "Verarbeitungsanweisungen (<?…?>) sind nicht erlaubt.");
            default -> ereignis;
        };
    }

    private Element element(XMLStreamReader strom, int ebene) throws XMLStreamException {
        int zeile = strom.getLocation().getLineNumber();
        if (ebene > TIEFSTE_EBENE || ++anzahl > elemente) {
            throw fehler(zeile, "Die Datei ist zu tief verschachtelt oder hat zu viele Elemente.");
        }
        var raum = strom.getNamespaceURI() == null ? "" : strom.getNamespaceURI();
        var name = strom.getLocalName();
        var attribute = attribute(strom);
        var kinder = new ArrayList<Element>();
        var text = new StringBuilder();
        for (int e = naechstes(strom); e != XMLStreamConstants.END_ELEMENT; e = naechstes(strom)) {
            if (e == XMLStreamConstants.START_ELEMENT) {
                kinder.add(element(strom, ebene + 1));
            } else if (strom.isCharacters()) {
                text.append(strom.getText());
            }
        }
        return new Element(
                raum, name, attribute, List.copyOf(kinder), text.toString().strip(), zeile);
    }

    private Map<String, String> attribute(XMLStreamReader strom) {
        if (strom.getAttributeCount() > MEISTE_ATTRIBUTE) {
            throw fehler(
                    strom.getLocation().getLineNumber(), "Ein Element hat zu viele Attribute.");
        }
        var attribute = new LinkedHashMap<String, String>();
        for (int i = 0; i < strom.getAttributeCount(); i++) {
            var raum = strom.getAttributeNamespace(i);
            var vorn = raum == null || raum.isEmpty() ? "" : "{" + raum + "}";
            attribute.put(vorn + strom.getAttributeLocalName(i), strom.getAttributeValue(i));
        }
        return Map.copyOf(attribute);
    }

    private FachlicherFehler fehler(int zeile, String grund) {
        return new FachlicherFehler(Fehlerart.EINGABE, "B-202", datei, zeile, grund);
    }
}
