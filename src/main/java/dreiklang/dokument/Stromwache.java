package dreiklang.dokument;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Counts how much the compressed streams of a PDF would become, before anything builds them in
/// memory.
final class Stromwache {

    private static final byte[] BEGINN = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ENDE = "end".getBytes(StandardCharsets.US_ASCII);
    private static final int WOERTERBUCH = 1024;
    private static final long BILD = 256L * 1024 * 1024;
    private static final long STROM = 48L * 1024 * 1024;
    private static final long GESAMT = 1024L * 1024 * 1024;
    private static final Pattern BAU = Pattern.compile("/ObjStm|/XRef|/Obj#|/#4[fF]");
    private static final Pattern FREMDER_FILTER =
            Pattern.compile("/(LZW|RunLengthDecode|RL\\b|Crypt)");
    private static final Pattern MEHRFACH =
            Pattern.compile("/Fl(ateDecode)?\\b[\\s\\S]*/Fl(ateDecode)?\\b");

    private final MappedByteBuffer pdf;
    private final byte[] puffer = new byte[64 * 1024];
    private long rest = GESAMT;

    private Stromwache(MappedByteBuffer pdf) {
        this.pdf = pdf;
    }

    /// @throws FachlicherFehler D-216 when a stream or all together become too large
    static void pruefen(Path datei) throws IOException {
        try (var kanal = FileChannel.open(datei, StandardOpenOption.READ)) {
            new Stromwache(kanal.map(FileChannel.MapMode.READ_ONLY, 0, kanal.size())).alle();
        }
    }

    private void alle() {
        int stelle = naechster(0);
        while (stelle >= 0) {
            var woerterbuch = davor(stelle);
            if (BAU.matcher(woerterbuch).find()
                    && (FREMDER_FILTER.matcher(woerterbuch).find()
                            || MEHRFACH.matcher(woerterbuch).find())) {
                throw zuViel();
            }
            int anfang = nachZeilenende(stelle + BEGINN.length);
            long grenze = woerterbuch.contains("/Image") ? BILD : STROM;
            stelle = naechster(Math.max(anfang, entpacken(anfang, grenze)));
        }
    }

    /// Returns the place behind the compressed bytes, or the beginning when there are none.
    private int entpacken(int anfang, long grenze) {
        if (anfang >= pdf.limit() || (pdf.get(anfang) & 0x0F) != 8) {
            return anfang;
        }
        var inflater = new Inflater();
        try {
            inflater.setInput(pdf.slice(anfang, pdf.limit() - anfang));
            long gesamt = 0;
            while (!inflater.finished()) {
                int n = inflater.inflate(puffer);
                gesamt += n;
                rest -= n;
                if (gesamt > grenze || rest < 0) {
                    throw zuViel();
                }
                if (n == 0) {
                    break;
                }
            }
            return anfang + (int) inflater.getBytesRead();
        } catch (DataFormatException e) {
            return anfang;
        } finally {
            inflater.end();
        }
    }

    private String davor(int stelle) {
        int von = Math.max(0, stelle - WOERTERBUCH);
        byte[] bytes = new byte[stelle - von];
        pdf.get(von, bytes);
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        return text.substring(Math.max(0, text.lastIndexOf(" obj")));
    }

    private int nachZeilenende(int stelle) {
        int i = stelle;
        while (i < pdf.limit() && (pdf.get(i) == '\r' || pdf.get(i) == '\n' || pdf.get(i) == ' ')) {
            i++;
        }
        return i;
    }

    private int naechster(int ab) {
        for (int i = ab; i <= pdf.limit() - BEGINN.length; i++) {
            if (pdf.get(i) == 's' && passt(i, BEGINN) && !istEnde(i)) {
                return i;
            }
        }
        return -1;
    }

    /// The word `endstream`: what stands before it is content, and content may happen to read like
    /// a dictionary.
    private boolean istEnde(int stelle) {
        return stelle >= ENDE.length && passt(stelle - ENDE.length, ENDE);
    }

    private boolean passt(int stelle, byte[] wort) {
        for (int i = 0; i < wort.length; i++) {
            if (pdf.get(stelle + i) != wort[i]) {
                return false;
            }
        }
        return true;
    }

    private static FachlicherFehler zuViel() {
        return new FachlicherFehler(Fehlerart.EINGABE, "D-216");
    }
}
