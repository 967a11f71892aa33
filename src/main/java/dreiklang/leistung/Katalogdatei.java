package dreiklang.leistung;

import dreiklang.leistung.Katalogmeldung.Folge;
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

/// A file with a Leistungskatalog: how it is encoded, what separates its columns.
///
/// @param pfad where it lies
/// @param kodierung how its letters are stored
record Katalogdatei(Path pfad, Charset kodierung) {

    static final long GROESSTE = 100_000_000L;
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int KOPF = 64_000;
    private static final List<Character> TRENNZEICHEN = List.of(';', ',', '\t', '|');

    /// Looks at the whole file: UTF-8 when every byte agrees with it, UTF-16 with its mark,
    /// otherwise Windows-1252, and that is reported.
    static Katalogdatei von(Path pfad, List<Katalogmeldung> meldungen) throws IOException {
        var marke = new byte[3];
        try (var strom = Files.newInputStream(pfad)) {
            int gelesen = strom.readNBytes(marke, 0, marke.length);
            if (gelesen >= 2 && (marke[0] & marke[1] & 0xFE) == 0xFE && marke[0] != marke[1]) {
                return new Katalogdatei(pfad, StandardCharsets.UTF_16);
            }
        }
        if (istUtf8(pfad)) {
            return new Katalogdatei(pfad, StandardCharsets.UTF_8);
        }
        meldungen.add(
                new Katalogmeldung(
                        0,
                        "",
                        Folge.HINWEIS,
                        "L-315",
                        "Die Datei ist nicht in UTF-8 gespeichert und wurde als Windows-1252 gelesen. Prüfen Sie die"
                                + " Umlaute."));
        return new Katalogdatei(pfad, WINDOWS);
    }

    private static boolean istUtf8(Path pfad) throws IOException {
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

    /// Reads the text, without the mark at its beginning.
    BufferedReader leser() throws IOException {
        var leser = Files.newBufferedReader(pfad, kodierung);
        leser.mark(1);
        if (leser.read() != '\uFEFF') {
            leser.reset();
        }
        return leser;
    }

    /// Whether it is XML: the first character that is no space is `<`.
    boolean istXml() throws IOException {
        return kopf().stripLeading().startsWith("<");
    }

    /// The character that stands most often in the first line outside of quotes.
    char trennzeichen() throws IOException {
        var zeile = kopf().lines().findFirst().orElse("").replaceAll("\"[^\"]*\"", "");
        return TRENNZEICHEN.stream()
                .max((a, b) -> Long.compare(anzahl(zeile, a), anzahl(zeile, b)))
                .orElse(';');
    }

    private static long anzahl(String zeile, char zeichen) {
        return zeile.chars().filter(c -> c == zeichen).count();
    }

    private String kopf() throws IOException {
        var puffer = new char[KOPF];
        try (var leser = leser()) {
            int gelesen = leser.read(puffer);
            return gelesen < 0 ? "" : new String(puffer, 0, gelesen);
        }
    }
}
