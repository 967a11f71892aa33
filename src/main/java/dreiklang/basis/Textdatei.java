package dreiklang.basis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A text file of somebody else, such as CSV: how it is encoded, what separates its columns.
///
/// @param pfad where it lies
/// @param kodierung how its letters are stored
public record Textdatei(Path pfad, Charset kodierung) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int KOPF = 64_000;
    private static final List<Character> TRENNZEICHEN = List.of(';', ',', '\t', '|');

    /// Looks at the whole file: UTF-8 when every byte agrees with it, UTF-16 with its mark,
    /// otherwise Windows-1252.
    public static Textdatei von(Path pfad) throws IOException {
        var marke = new byte[3];
        try (var strom = Files.newInputStream(pfad)) {
            int gelesen = strom.readNBytes(marke, 0, marke.length);
            if (gelesen >= 2 && (marke[0] & marke[1] & 0xFE) == 0xFE && marke[0] != marke[1]) {
                return new Textdatei(pfad, StandardCharsets.UTF_16);
            }
        }
        return new Textdatei(pfad, lesbar(pfad) ? StandardCharsets.UTF_8 : WINDOWS);
    }

    private static boolean lesbar(Path pfad) throws IOException {
        var streng =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        var puffer = new char[KOPF];
        try (var leser = new InputStreamReader(Files.newInputStream(pfad), streng)) {
            while (leser.read(puffer) >= 0) {
                // Only whether it can be read matters.
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /// False when the letters had to be guessed.
    public boolean istUtf8() {
        return !kodierung.equals(WINDOWS);
    }

    /// Reads the text, without the mark at its beginning.
    public BufferedReader leser() throws IOException {
        var leser = Files.newBufferedReader(pfad, kodierung);
        leser.mark(1);
        if (leser.read() != '\uFEFF') {
            leser.reset();
        }
        return leser;
    }

    /// The character that stands most often in the first line outside of quotes.
    public char trennzeichen() throws IOException {
        var zeile = kopf().lines().findFirst().orElse("").replaceAll("\"[^\"]*\"", "");
        return TRENNZEICHEN.stream()
                .max((a, b) -> Long.compare(anzahl(zeile, a), anzahl(zeile, b)))
                .orElse(';');
    }

    private static long anzahl(String zeile, char zeichen) {
        return zeile.chars().filter(c -> c == zeichen).count();
    }

    /// The beginning of the text.
    public String kopf() throws IOException {
        var puffer = new char[KOPF];
        try (var leser = leser()) {
            int gelesen = leser.read(puffer);
            return gelesen < 0 ? "" : new String(puffer, 0, gelesen);
        }
    }
}
