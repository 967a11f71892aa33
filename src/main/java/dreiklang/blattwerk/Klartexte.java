package dreiklang.blattwerk;

import dreiklang.dokument.Ablage;
import dreiklang.dokument.Dokumente;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Reads text files and divides long texts into pages.
@Component
class Klartexte {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int MEISTE_BYTES = 4 * 1024 * 1024;
    private static final int JE_SEITE = 6_000;

    private final Dokumente dokumente;

    Klartexte(Dokumente dokumente) {
        this.dokumente = dokumente;
    }

    /// The pages of a text file, at least one; of a very large one its beginning.
    List<String> seiten(Ablage ablage) {
        return geteilt(lesen(ablage));
    }

    String lesen(Ablage ablage) {
        try (var strom = dokumente.oeffnen(ablage.pruefsumme())) {
            return entziffert(strom.readNBytes(MEISTE_BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String entziffert(byte[] bytes) {
        try {
            // The last letter may be cut in two.
            int ganz = Math.max(0, bytes.length - (bytes.length == MEISTE_BYTES ? 4 : 0));
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, ganz))
                    .toString()
                    .replace("\uFEFF", "");
        } catch (CharacterCodingException e) {
            return new String(bytes, WINDOWS);
        }
    }

    /// Pages that end with a line where there is one.
    static List<String> geteilt(String text) {
        var sauber = text.replace("\r\n", "\n").replace('\r', '\n').replace('\f', '\n');
        var seiten = new ArrayList<String>();
        int ab = 0;
        while (ab < sauber.length()) {
            int bis = Math.min(sauber.length(), ab + JE_SEITE);
            if (bis < sauber.length()) {
                int zeile = sauber.lastIndexOf('\n', bis);
                int wort = sauber.lastIndexOf(' ', bis);
                bis = zeile > ab ? zeile + 1 : wort > ab ? wort + 1 : bis;
            }
            seiten.add(sauber.substring(ab, bis));
            ab = bis;
        }
        return seiten.isEmpty() ? List.of("") : seiten;
    }
}
