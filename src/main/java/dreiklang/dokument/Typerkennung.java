package dreiklang.dokument;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/// Finds out what a file is by looking at its content: our own signatures and Tika's must agree.
final class Typerkennung {

    private static final int KOPF = 64 * 1024;

    private record Kennzeichen(int stelle, String bytes, String code) {}

    /// Signatures that are refused, with the sentence for each.
    private static final List<Kennzeichen> ABGELEHNT =
            List.of(
                    new Kennzeichen(0, "MZ", "D-207"),
                    new Kennzeichen(0, "\u007fELF", "D-207"),
                    new Kennzeichen(0, "#!", "D-207"),
                    new Kennzeichen(0, "\u00ca\u00fe\u00ba\u00be", "D-207"),
                    new Kennzeichen(0, "\u00cf\u00fa\u00ed\u00fe", "D-207"),
                    new Kennzeichen(0, "Rar!", "D-206"),
                    new Kennzeichen(0, "7z\u00bc\u00af", "D-206"),
                    new Kennzeichen(0, "\u001f\u008b", "D-206"),
                    new Kennzeichen(0, "BZh", "D-206"),
                    new Kennzeichen(0, "\u00fd7zXZ", "D-206"),
                    new Kennzeichen(0, "\u0028\u00b5\u002f\u00fd", "D-206"),
                    new Kennzeichen(0, "PK\u0005\u0006", "D-206"),
                    new Kennzeichen(0, "PK\u0007\u0008", "D-206"),
                    new Kennzeichen(0, "MSCF", "D-206"),
                    new Kennzeichen(257, "ustar", "D-206"),
                    new Kennzeichen(0, "\u00d0\u00cf\u0011\u00e0", "D-233"),
                    new Kennzeichen(4, "ftyphei", "D-205"),
                    new Kennzeichen(4, "ftyphev", "D-205"),
                    new Kennzeichen(4, "ftypmif", "D-205"),
                    new Kennzeichen(4, "ftypmsf", "D-205"),
                    new Kennzeichen(4, "ftypavif", "D-205"));

    private static final List<String> BUERO =
            List.of("application/zip", "application/vnd.o", "application/x-tika-ooxml");

    private final MimeTypes tika = MimeTypes.getDefaultMimeTypes();

    /// The kind of the file.
    ///
    /// @throws FachlicherFehler D-203 to D-207, D-223, D-23x, D-241 when it is none we take
    Dateityp erkennen(Path datei) throws IOException {
        byte[] kopf = kopf(datei);
        var text = new String(kopf, StandardCharsets.ISO_8859_1);
        for (var k : ABGELEHNT) {
            if (text.startsWith(k.bytes(), k.stelle())) {
                throw new FachlicherFehler(Fehlerart.EINGABE, k.code());
            }
        }
        var typ = nachKennzeichen(text, datei);
        if (typ.isPresent()) {
            einigMitTika(typ.get(), kopf);
            return typ.get();
        }
        Textpruefung.pruefen(datei);
        einigMitTika(Dateityp.TEXT, kopf);
        return Dateityp.TEXT;
    }

    private static Optional<Dateityp> nachKennzeichen(String kopf, Path datei) throws IOException {
        if (kopf.startsWith("%PDF-")) {
            return Optional.of(Dateityp.PDF);
        }
        if (kopf.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of(Dateityp.JPEG);
        }
        if (kopf.startsWith("\u0089PNG\r\n\u001a\n")) {
            return Optional.of(Dateityp.PNG);
        }
        if (kopf.startsWith("II*\0") || kopf.startsWith("MM\0*")) {
            return Optional.of(Dateityp.TIFF);
        }
        if (kopf.startsWith("<?xml") || kopf.startsWith("\u00ef\u00bb\u00bf<?xml")) {
            return Optional.of(Dateityp.XML);
        }
        return kopf.startsWith("PK\u0003\u0004")
                ? Optional.of(Bueropruefung.erkennen(datei))
                : Optional.empty();
    }

    private void einigMitTika(Dateityp typ, byte[] kopf) throws IOException {
        var gefunden =
                tika.detect(new ByteArrayInputStream(kopf), new Metadata())
                        .getBaseType()
                        .toString();
        boolean einig =
                switch (typ) {
                    case PDF, JPEG, PNG, TIFF -> gefunden.equals(typ.medientyp());
                    case TEXT ->
                            // Short Latin-1 texts are unknown to Tika; our own check is the
                            // stricter one.
                            gefunden.equals("application/octet-stream")
                                    || gefunden.equals("message/rfc822")
                                    || (gefunden.startsWith("text/")
                                            && !gefunden.equals("text/html"));
                    case NACHRICHT -> false;
                    case XML -> gefunden.endsWith("/xml") || gefunden.endsWith("+xml");
                    case ODT, ODS, DOCX, XLSX -> BUERO.stream().anyMatch(gefunden::startsWith);
                };
        if (!einig) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "D-203", Dateityp.alleLesbar());
        }
    }

    private static byte[] kopf(Path datei) throws IOException {
        try (var strom = Files.newInputStream(datei)) {
            return strom.readNBytes(KOPF);
        }
    }
}
