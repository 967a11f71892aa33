package dreiklang.dokument;

import java.io.Closeable;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSStream;

/// Objects of another PDF with new numbers, in a file of their own until they are complete: a
/// source that breaks off in the middle leaves nothing in the PDF. Only what is drawn goes along;
/// pages, actions and references to other files do not.
final class Pdfabschnitt implements Closeable {

    private final Path datei;
    private final Zaehlstrom aus;
    private final Pdfwerte werte;
    private final int erste;
    private final Map<COSBase, Integer> nummern = new IdentityHashMap<>();
    private final Deque<COSBase> offen = new ArrayDeque<>();
    private long[] orte = new long[64];
    private int anzahl;

    /// @param erste the number its first object gets
    Pdfabschnitt(Path ordner, int erste) throws IOException {
        this.datei = Files.createTempFile(ordner, "abschnitt", ".teil");
        this.aus = new Zaehlstrom(new FileOutputStream(datei.toFile()));
        this.werte = new Pdfwerte(aus, this::nummer);
        this.erste = erste;
    }

    Path datei() {
        return datei;
    }

    /// Where its objects begin, in the order of their numbers.
    long[] orte() {
        return Arrays.copyOf(orte, anzahl);
    }

    /// The number an object of the source has here; it is written with the next [#nachholen].
    int nummer(COSBase objekt) {
        var da = nummern.get(objekt);
        if (da != null) {
            return da;
        }
        int nummer = neu();
        nummern.put(objekt, nummer);
        offen.add(objekt);
        return nummer;
    }

    private int neu() {
        if (anzahl == orte.length) {
            orte = Arrays.copyOf(orte, anzahl * 2);
        }
        return erste + anzahl++;
    }

    /// Writes everything that was named and not written yet.
    void nachholen() throws IOException {
        while (!offen.isEmpty()) {
            var objekt = offen.remove();
            int nummer = nummer(objekt);
            if (objekt instanceof COSStream strom) {
                try (var roh = strom.createRawInputStream()) {
                    beginn(nummer);
                    werte.woerterbuch(strom);
                    inhalt(roh, false);
                }
            } else {
                beginn(nummer);
                werte.wert(objekt);
                schreiben("\nendobj\n");
            }
        }
        aus.flush();
    }

    /// A drawing of its own.
    ///
    /// @param eintraege what its dictionary says, as PDF
    /// @param dazu entries that come from the source
    /// @param anweisungen not compressed
    /// @return its number
    int zeichnung(String eintraege, Map<String, COSBase> dazu, InputStream anweisungen)
            throws IOException {
        int nummer = neu();
        beginn(nummer);
        schreiben("<< /Type /XObject /Subtype /Form " + eintraege);
        for (var eintrag : dazu.entrySet()) {
            schreiben(" /" + eintrag.getKey() + " ");
            werte.verweis(eintrag.getValue());
        }
        inhalt(anweisungen, true);
        return nummer;
    }

    /// A picture as JPEG in RGB.
    ///
    /// @return its number
    int bild(int breite, int hoehe, InputStream jpeg) throws IOException {
        int nummer = neu();
        beginn(nummer);
        schreiben(
                "<< /Type /XObject /Subtype /Image /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Width %d /Height %d"
                        .formatted(breite, hoehe));
        inhalt(jpeg, false);
        return nummer;
    }

    private void beginn(int nummer) throws IOException {
        orte[nummer - erste] = aus.bytes();
        schreiben(nummer + " 0 obj\n");
    }

    /// Ends the dictionary and writes the stream; how long it is stands behind it.
    private void inhalt(InputStream strom, boolean verdichten) throws IOException {
        int laenge = neu();
        schreiben((verdichten ? " /Filter /FlateDecode" : "") + " /Length " + laenge + " 0 R >>");
        schreiben("\nstream\n");
        long anfang = aus.bytes();
        if (verdichten) {
            var dicht = new DeflaterOutputStream(aus);
            strom.transferTo(dicht);
            dicht.finish();
        } else {
            strom.transferTo(aus);
        }
        long bytes = aus.bytes() - anfang;
        schreiben("\nendstream\nendobj\n");
        beginn(laenge);
        schreiben(bytes + "\nendobj\n");
    }

    private void schreiben(String text) throws IOException {
        aus.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Override
    public void close() throws IOException {
        aus.close();
        Files.deleteIfExists(datei);
    }
}
