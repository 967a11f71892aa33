package dreiklang.dokument;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Decides whether a file may come in: kind by content, ending, structure. Viruses are looked for
/// elsewhere.
final class Inhaltspruefung {

    private static final int ZIP_ENDE = 66 * 1024;

    private final Typerkennung erkennung = new Typerkennung();

    /// The kind of the file.
    ///
    /// @param datei the content
    /// @param name name as given, cleaned
    /// @throws FachlicherFehler D-2xx with the reason
    Dateityp pruefen(Path datei, Dateiname name) throws IOException {
        var typ = erkennung.erkennen(datei);
        var unused = name.fuer(typ);
        switch (typ) {
            case PDF -> {
                nichtZugleichArchiv(datei);
                PdfLeser.pruefen(datei);
            }
            case JPEG, PNG, TIFF -> {
                nichtZugleichArchiv(datei);
                Bildpruefung.pruefen(datei, typ);
            }
            case ODT, ODS, DOCX, XLSX -> Bueropruefung.pruefen(datei);
            case XML -> Rechnungspruefung.pruefen(datei);
            case TEXT, NACHRICHT -> {
                // Checked while it was recognised.
            }
        }
        return typ;
    }

    /// A file that is also a ZIP archive (its directory stands at the end) has something to hide.
    private static void nichtZugleichArchiv(Path datei) throws IOException {
        try (var zugriff = new RandomAccessFile(datei.toFile(), "r")) {
            int laenge = (int) Math.min(ZIP_ENDE, zugriff.length());
            byte[] ende = new byte[laenge];
            zugriff.seek(zugriff.length() - laenge);
            zugriff.readFully(ende);
            if (new String(ende, StandardCharsets.ISO_8859_1).contains("PK\u0005\u0006")) {
                throw new FachlicherFehler(Fehlerart.EINGABE, "D-223");
            }
        }
    }
}
