package dreiklang.dokument;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.COSWriter;
import org.jspecify.annotations.Nullable;

/// Objects of another PDF with new numbers, in a file of their own until they are complete: a
/// source that breaks off in the middle leaves nothing in the PDF. Only what is drawn goes along;
/// pages, actions and references to other files do not.
final class Pdfabschnitt implements Closeable {

    private static final Set<String> FREMD =
            Set.of(
                    "Page",
                    "Pages",
                    "Catalog",
                    "Annot",
                    "StructElem",
                    "StructTreeRoot",
                    "Filespec",
                    "EmbeddedFile",
                    "Action");
    private static final Set<String> OHNE =
            Set.of(
                    "Parent",
                    "StructParent",
                    "StructParents",
                    "PieceInfo",
                    "Metadata",
                    "LastModified",
                    "AA",
                    "AF",
                    "OC",
                    "OPI",
                    "Alternates",
                    "Ref");
    private static final Set<String> OHNE_IM_STROM =
            Set.of("Length", "F", "FFilter", "FDecodeParms", "DL");

    private final Path datei;
    private final OutputStream aus;
    private final int erste;
    private final Map<COSBase, Integer> nummern = new IdentityHashMap<>();
    private final Deque<COSBase> offen = new ArrayDeque<>();
    private long[] orte = new long[64];
    private int anzahl;
    private long stelle;

    /// @param erste the number its first object gets
    Pdfabschnitt(Path ordner, int erste) throws IOException {
        this.datei = Files.createTempFile(ordner, "abschnitt", ".teil");
        this.aus = new BufferedOutputStream(new FileOutputStream(datei.toFile()), 64 * 1024);
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
                    woerterbuch(strom);
                    inhalt(roh, false);
                }
            } else {
                beginn(nummer);
                wert(objekt);
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
            verweis(eintrag.getValue());
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
        orte[nummer - erste] = stelle;
        schreiben(nummer + " 0 obj\n");
    }

    /// Ends the dictionary and writes the stream; how long it is stands behind it.
    private void inhalt(InputStream strom, boolean verdichten) throws IOException {
        int laenge = neu();
        schreiben((verdichten ? " /Filter /FlateDecode" : "") + " /Length " + laenge + " 0 R >>");
        schreiben("\nstream\n");
        var zaehler = new Zaehler();
        if (verdichten) {
            var dicht = new DeflaterOutputStream(zaehler);
            strom.transferTo(dicht);
            dicht.finish();
        } else {
            strom.transferTo(zaehler);
        }
        stelle += zaehler.bytes;
        schreiben("\nendstream\nendobj\n");
        beginn(laenge);
        schreiben(zaehler.bytes + "\nendobj\n");
    }

    private final class Zaehler extends OutputStream {

        private long bytes;

        @Override
        public void write(int b) throws IOException {
            aus.write(b);
            bytes++;
        }

        @Override
        public void write(byte[] b, int ab, int laenge) throws IOException {
            aus.write(b, ab, laenge);
            bytes += laenge;
        }
    }

    private void verweis(@Nullable COSBase objekt) throws IOException {
        if (objekt instanceof COSDictionary w
                && FREMD.contains(w.getNameAsString(COSName.TYPE, ""))) {
            schreiben("null");
        } else if (objekt instanceof COSDictionary || objekt instanceof COSArray) {
            schreiben(nummer(objekt) + " 0 R");
        } else {
            wert(objekt);
        }
    }

    private void wert(@Nullable COSBase was) throws IOException {
        switch (was) {
            case COSObject verweis -> verweis(verweis.getObject());
            case COSStream strom -> verweis(strom);
            case COSDictionary w -> {
                woerterbuch(w);
                schreiben(" >>");
            }
            case COSArray liste -> liste(liste);
            case COSName name -> zeichen(name::writePDF);
            case COSString text -> zeichen(z -> COSWriter.writeString(text, z));
            case COSInteger zahl -> zeichen(zahl::writePDF);
            case COSFloat zahl -> zeichen(zahl::writePDF);
            case COSBoolean ja -> zeichen(ja::writePDF);
            case null, default -> schreiben("null");
        }
    }

    private void liste(COSArray liste) throws IOException {
        schreiben("[");
        for (int i = 0; i < liste.size(); i++) {
            schreiben(i == 0 ? "" : " ");
            wert(liste.get(i));
        }
        schreiben("]");
    }

    /// Without its end, so that more can follow.
    private void woerterbuch(COSDictionary w) throws IOException {
        boolean strom = w instanceof COSStream;
        boolean benannt = strom || w.containsKey(COSName.TYPE) || w.containsKey(COSName.SUBTYPE);
        schreiben("<<");
        for (var eintrag : w.entrySet()) {
            var name = eintrag.getKey().getName();
            if ((benannt && OHNE.contains(name)) || (strom && OHNE_IM_STROM.contains(name))) {
                continue;
            }
            schreiben(" ");
            zeichen(eintrag.getKey()::writePDF);
            schreiben(" ");
            wert(eintrag.getValue());
        }
    }

    private interface Schreibend {
        void an(OutputStream ziel) throws IOException;
    }

    private void zeichen(Schreibend was) throws IOException {
        var zaehler = new Zaehler();
        was.an(zaehler);
        stelle += zaehler.bytes;
    }

    private void schreiben(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        aus.write(bytes);
        stelle += bytes.length;
    }

    @Override
    public void close() throws IOException {
        aus.close();
        Files.deleteIfExists(datei);
    }
}
