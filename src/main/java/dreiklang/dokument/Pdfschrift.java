package dreiklang.dokument;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.DeflaterOutputStream;

/// A PDF that grows on the disk, object by object. In memory are only the places where its objects
/// begin, so that it may have any number of pages. The library builds a whole PDF in memory before
/// it writes it.
final class Pdfschrift implements Closeable {

    private static final String KOPF = "%PDF-1.7\n%\u00e4\u00f6\u00fc\u00df\n";

    private final FileOutputStream datei;
    private final OutputStream aus;
    private long stelle;
    private long[] orte = new long[4096];
    private int letztes;

    Pdfschrift(Path ziel) throws IOException {
        // Whoever waits too long for a source interrupts its reader; a channel would be closed
        // then.
        datei = new FileOutputStream(ziel.toFile());
        aus = new BufferedOutputStream(datei, 256 * 1024);
        schreiben(KOPF);
    }

    /// A text as PDF writes it, whatever letters it has.
    static String text(String text) {
        var hex = new StringBuilder("<FEFF");
        for (byte b : text.getBytes(StandardCharsets.UTF_16BE)) {
            hex.append(Character.forDigit((b >> 4) & 15, 16))
                    .append(Character.forDigit(b & 15, 16));
        }
        return hex.append('>').toString();
    }

    /// A number as PDF writes it.
    static String zahl(double wert) {
        long tausend = Math.round(wert * 10_000);
        return tausend % 10_000 == 0
                ? Long.toString(tausend / 10_000)
                : String.format(Locale.ROOT, "%.4f", wert);
    }

    /// Numbers for objects that will be written.
    ///
    /// @return the first of them
    int neu(int anzahl) {
        int erste = letztes + 1;
        letztes += anzahl;
        if (letztes >= orte.length) {
            orte = Arrays.copyOf(orte, Math.max(letztes + 1, orte.length * 2));
        }
        return erste;
    }

    /// The number the next object will get.
    int naechste() {
        return letztes + 1;
    }

    void objekt(int nummer, String inhalt) throws IOException {
        orte[nummer] = stelle;
        schreiben(nummer + " 0 obj\n" + inhalt + "\nendobj\n");
    }

    /// An object of its own.
    ///
    /// @return its number
    int objekt(String inhalt) throws IOException {
        int nummer = neu(1);
        objekt(nummer, inhalt);
        return nummer;
    }

    /// Instructions for a page, compressed.
    void anweisungen(int nummer, String eintraege, String inhalt) throws IOException {
        var puffer = new ByteArrayOutputStream();
        try (var dicht = new DeflaterOutputStream(puffer)) {
            dicht.write(inhalt.getBytes(StandardCharsets.ISO_8859_1));
        }
        strom(
                nummer,
                eintraege + " /Filter /FlateDecode",
                puffer.size(),
                new ByteArrayInputStream(puffer.toByteArray()));
    }

    /// @param laenge exactly as many bytes as the stream has
    void strom(int nummer, String eintraege, long laenge, InputStream inhalt) throws IOException {
        orte[nummer] = stelle;
        schreiben(nummer + " 0 obj\n<< " + eintraege + " /Length " + laenge + " >>\nstream\n");
        long da = inhalt.transferTo(aus);
        stelle += da;
        if (da != laenge) {
            throw new IOException("a file has " + da + " bytes instead of " + laenge);
        }
        schreiben("\nendstream\nendobj\n");
    }

    /// Takes over what was written elsewhere with the numbers that come next here.
    void uebernehmen(Pdfabschnitt abschnitt) throws IOException {
        long[] dort = abschnitt.orte();
        int erste = neu(dort.length);
        for (int i = 0; i < dort.length; i++) {
            orte[erste + i] = stelle + dort[i];
        }
        aus.flush();
        stelle += Files.copy(abschnitt.datei(), aus);
    }

    /// Writes the end; nothing can follow.
    void beenden(int wurzel, int angaben, String kennung) throws IOException {
        long tafel = stelle;
        schreiben("xref\n0 " + (letztes + 1) + "\n0000000000 65535 f \n");
        for (int i = 1; i <= letztes; i++) {
            schreiben(
                    orte[i] == 0
                            ? "0000000000 00000 f \n"
                            : String.format(Locale.ROOT, "%010d 00000 n \n", orte[i]));
        }
        schreiben(
                "trailer\n<< /Size %d /Root %d 0 R /Info %d 0 R /ID [<%s> <%s>] >>\nstartxref\n%d\n%%%%EOF\n"
                        .formatted(letztes + 1, wurzel, angaben, kennung, kennung, tafel));
        aus.flush();
        datei.getFD().sync();
    }

    private void schreiben(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        aus.write(bytes);
        stelle += bytes.length;
    }

    @Override
    public void close() throws IOException {
        aus.close();
    }
}
