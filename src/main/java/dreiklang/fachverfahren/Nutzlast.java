package dreiklang.fachverfahren;

import dreiklang.fachverfahren.Anbindung.Format;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Writes what is delivered as JSON, XML or CSV. Nothing in a value can break out of its place.
final class Nutzlast {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Nutzlast() {}

    /// @param wurzel name of the outermost element in XML
    static String schreiben(Format format, String wurzel, Map<String, Object> werte) {
        try {
            return switch (format) {
                case JSON -> JSON.writeValueAsString(werte);
                case XML -> xml(wurzel, werte);
                case CSV -> csv(werte);
            };
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing into memory", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String xml(String wurzel, Map<String, Object> werte) throws XMLStreamException {
        var text = new StringWriter();
        var strom = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        strom.writeStartDocument("UTF-8", "1.0");
        element(strom, wurzel, werte);
        strom.writeEndDocument();
        strom.flush();
        return text.append('\n').toString();
    }

    private static void element(XMLStreamWriter strom, String name, Object wert)
            throws XMLStreamException {
        if (wert instanceof List<?> liste) {
            for (var eines : liste) {
                element(strom, name, eines);
            }
            return;
        }
        strom.writeStartElement(name);
        if (wert instanceof Map<?, ?> ebene) {
            for (var e : ebene.entrySet()) {
                element(strom, String.valueOf(e.getKey()), e.getValue());
            }
        } else {
            strom.writeCharacters(darstellbar(String.valueOf(wert)));
        }
        strom.writeEndElement();
    }

    /// Characters that XML 1.0 does not know.
    private static String darstellbar(String text) {
        var erlaubt = new StringBuilder(text.length());
        text.codePoints()
                .filter(c ->
                        c == '\t'
                                || c == '\n'
                                || c == '\r'
                                || (c >= 0x20 && c <= 0xD7FF)
                                || (c >= 0xE000 && c <= 0xFFFD)
                                || c >= 0x10000)
                .forEach(erlaubt::appendCodePoint);
        return erlaubt.toString();
    }

    private static String csv(Map<String, Object> werte) throws IOException {
        var kopf = new ArrayList<String>();
        var zeile = new ArrayList<String>();
        flach("", werte, kopf, zeile);
        var text = new StringWriter();
        var format = CSVFormat.RFC4180.builder().setDelimiter(';').get();
        try (var drucker = new CSVPrinter(text, format)) {
            drucker.printRecord(kopf);
            drucker.printRecord(zeile.stream().map(Tabellenzelle::sicher).toList());
        }
        return text.toString();
    }

    private static void flach(String vorn, Map<?, ?> werte, List<String> kopf, List<String> zeile) {
        werte.forEach((name, wert) -> {
            if (wert instanceof Map<?, ?> ebene) {
                flach(vorn + name + ".", ebene, kopf, zeile);
            } else {
                kopf.add(vorn + name);
                zeile.add(
                        wert instanceof List<?> liste
                                ? String.join(", ", liste.stream().map(String::valueOf).toList())
                                : String.valueOf(wert));
            }
        });
    }
}
