package dreiklang.dokument;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Checks that a file is text a person can read: UTF-8 or Latin-1 without control characters.
final class Textpruefung {

    private Textpruefung() {}

    /// @throws FachlicherFehler D-203 when it is not text
    static void pruefen(Path datei) throws IOException {
        if (!ohneSteuerzeichen(datei, false) && !ohneSteuerzeichen(datei, true)) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "D-203", Dateityp.alleLesbar());
        }
    }

    private static boolean ohneSteuerzeichen(Path datei, boolean latin1) throws IOException {
        var leser = (latin1 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8).newDecoder();
        try (var strom = new BufferedInputStream(Files.newInputStream(datei), 64 * 1024)) {
            return lesbar(strom, leser);
        }
    }

    private static boolean lesbar(InputStream strom, CharsetDecoder leser) throws IOException {
        var ein = ByteBuffer.allocate(64 * 1024);
        var aus = CharBuffer.allocate(64 * 1024);
        boolean ende = false;
        while (!ende) {
            int n = strom.read(ein.array(), ein.position(), ein.remaining());
            ende = n < 0;
            ein.position(ein.position() + Math.max(n, 0)).flip();
            if (leser.decode(ein, aus.clear(), ende).isError() || !nurText(aus.flip())) {
                return false;
            }
            ein.compact();
        }
        return true;
    }

    private static boolean nurText(CharSequence text) {
        return text.chars()
                .allMatch(z ->
                        !Character.isISOControl(z)
                                || z == '\n'
                                || z == '\r'
                                || z == '\t'
                                || z == '\f');
    }
}
