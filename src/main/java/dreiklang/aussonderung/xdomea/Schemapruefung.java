package dreiklang.aussonderung.xdomea;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/// Checks messages against the schemas of the standard where the administration has put them into a
/// folder, one for each version: `<ordner>/3.0.0/xdomea-Nachrichten-….xsd`. Without them nothing is
/// checked, and that is said.
public final class Schemapruefung {

    private static final Logger LOG = LoggerFactory.getLogger(Schemapruefung.class);

    private final Optional<Path> ordner;
    private final Map<Path, Optional<Schema>> schemas = new ConcurrentHashMap<>();

    /// @param ordner setting; blank: there are no schemas
    public Schemapruefung(String ordner) {
        this.ordner =
                ordner.isBlank()
                        ? Optional.empty()
                        : Optional.of(Path.of(ordner.strip()).toAbsolutePath().normalize());
    }

    /// What a check says.
    ///
    /// @param geprueft whether there was a schema
    /// @param fehler what is wrong first; empty: nothing
    public record Ergebnis(boolean geprueft, String fehler) {

        /// Whether it was checked and is wrong.
        public boolean falsch() {
            return geprueft && !fehler.isEmpty();
        }
    }

    /// Whether messages of that version are checked.
    public boolean bereit(Xdomeafassung fassung, Nachrichtentyp typ) {
        return schema(fassung, typ).isPresent();
    }

    /// Checks a message that was read as XML before.
    public Ergebnis pruefen(Xdomeafassung fassung, Nachrichtentyp typ, byte[] xml) {
        var schema = schema(fassung, typ);
        if (schema.isEmpty()) {
            return new Ergebnis(false, "");
        }
        try {
            var pruefer = schema.get().newValidator();
            pruefer.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            pruefer.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            pruefer.validate(new StreamSource(new ByteArrayInputStream(xml)));
            return new Ergebnis(true, "");
        } catch (SAXParseException e) {
            return new Ergebnis(
                    true, Nachrichtenleser.kurz(e.getLineNumber() + ": " + e.getMessage()));
        } catch (SAXException | IOException e) {
            return new Ergebnis(true, Nachrichtenleser.kurz(String.valueOf(e.getMessage())));
        }
    }

    private Optional<Schema> schema(Xdomeafassung fassung, Nachrichtentyp typ) {
        return ordner.flatMap(o ->
                schemas.computeIfAbsent(
                        o.resolve(fassung.nummer()).resolve(typ.schema()), Schemapruefung::laden));
    }

    private static Optional<Schema> laden(Path datei) {
        if (!Files.isRegularFile(datei)) {
            return Optional.empty();
        }
        try {
            var fabrik = SchemaFactory.newDefaultInstance();
            fabrik.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            fabrik.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
            return Optional.of(fabrik.newSchema(datei.toFile()));
        } catch (SAXException e) {
            LOG.atWarn()
                    .addKeyValue("datei", datei.toString())
                    .log("the schema of xdomea cannot be read");
            return Optional.empty();
        }
    }
}
