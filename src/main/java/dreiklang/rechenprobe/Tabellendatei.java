package dreiklang.rechenprobe;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Textdatei;
import dreiklang.rechenprobe.Tabelle.Zelle;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/// The tables of a CSV, XLSX or DOCX file. An empty row before a new head ends a table; other empty
/// rows only divide it.
///
/// @param art `csv`, `xlsx`, `docx` or `text`
/// @param kodierung how the letters of a CSV are stored; empty for the others
/// @param trennzeichen what stands between the columns of a CSV; empty for the others
public record Tabellendatei(
        String art, String kodierung, String trennzeichen, List<Tabelle> tabellen) {

    private static final long GROESSTE = 64L * 1024 * 1024;
    private static final int MEISTE_ZEILEN = 100_000;
    private static final int MEISTE_SPALTEN = 300;

    /// Reads a file.
    ///
    /// @throws FachlicherFehler R-101 it cannot be read, R-102 it is neither CSV nor XLSX nor DOCX,
    ///   R-103 it is too large
    public static Tabellendatei lesen(Path datei) {
        try {
            if (!Files.isRegularFile(datei)) {
                throw new FachlicherFehler(Fehlerart.EINGABE, "R-101", datei.getFileName());
            }
            if (Files.size(datei) > GROESSTE) {
                throw new FachlicherFehler(Fehlerart.EINGABE, "R-103", GROESSTE / 1024 / 1024);
            }
            var name = datei.getFileName().toString().toLowerCase(Locale.ROOT);
            if (name.endsWith(".xlsx")) {
                return new Tabellendatei("xlsx", "", "", Tabellenmappe.lesen(datei));
            }
            if (name.endsWith(".docx")) {
                return new Tabellendatei("docx", "", "", Tabellendokument.lesen(datei));
            }
            if (name.endsWith(".csv") || name.endsWith(".txt") || name.endsWith(".tsv")) {
                return csv(datei);
            }
            throw new FachlicherFehler(Fehlerart.EINGABE, "R-102", datei.getFileName());
        } catch (IOException | UncheckedIOException e) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "R-101", datei.getFileName());
        }
    }

    /// The tables of a text in which rows are lines, as a spreadsheet puts them on the clipboard.
    ///
    /// @throws FachlicherFehler R-103 it is too large
    static Tabellendatei text(String text) {
        char trenner = Trennzeichen.von(text);
        try (var leser = new StringReader(text)) {
            return new Tabellendatei("text", "", String.valueOf(trenner), tabellen(leser, trenner));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Tabellendatei csv(Path datei) throws IOException {
        var text = Textdatei.von(datei);
        char trenner = Trennzeichen.von(text.kopf());
        try (var leser = text.leser()) {
            return new Tabellendatei(
                    "csv",
                    text.kodierung().name(),
                    String.valueOf(trenner),
                    tabellen(leser, trenner));
        }
    }

    private static List<Tabelle> tabellen(Reader text, char trenner) throws IOException {
        var format =
                CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(trenner)
                        .setIgnoreEmptyLines(false)
                        .setLenientEof(true)
                        .setTrailingData(true)
                        .get();
        var zeilen = new ArrayList<List<Zelle>>();
        for (var satz : CSVParser.parse(text, format)) {
            if (satz.size() > MEISTE_SPALTEN || zeilen.size() >= MEISTE_ZEILEN) {
                throw new FachlicherFehler(Fehlerart.EINGABE, "R-103", GROESSTE / 1024 / 1024);
            }
            zeilen.add(satz.stream().map(Zelle::von).toList());
        }
        return teilen("", 1, zeilen);
    }

    /// Cuts rows where an empty one stands before a new head.
    static List<Tabelle> teilen(String name, int ersteZeile, List<List<Zelle>> zeilen) {
        var tabellen = new ArrayList<Tabelle>();
        int beginn = 0;
        for (int i = 1; i < zeilen.size(); i++) {
            if (leer(zeilen.get(i - 1)) && istKopf(zeilen.get(i))) {
                anfuegen(tabellen, name, ersteZeile, zeilen, beginn, i);
                beginn = i;
            }
        }
        anfuegen(tabellen, name, ersteZeile, zeilen, beginn, zeilen.size());
        return tabellen;
    }

    private static void anfuegen(
            List<Tabelle> tabellen,
            String name,
            int ersteZeile,
            List<List<Zelle>> zeilen,
            int von,
            int bis) {
        int ab = von;
        int ende = bis;
        while (ab < ende && leer(zeilen.get(ab))) {
            ab++;
        }
        while (ende > ab && leer(zeilen.get(ende - 1))) {
            ende--;
        }
        if (ab < ende) {
            tabellen.add(new Tabelle(name, ersteZeile + ab, List.copyOf(zeilen.subList(ab, ende))));
        }
    }

    private static boolean leer(List<Zelle> zeile) {
        return zeile.stream().allMatch(Zelle::leer);
    }

    /// Two texts or more, and beside years no number.
    private static boolean istKopf(List<Zelle> zeile) {
        long belegt = zeile.stream().filter(z -> !z.leer()).count();
        long zahlen =
                zeile.stream()
                        .filter(z -> !z.leer() && !Zahlenfeld.istJahr(z.text()))
                        .filter(z ->
                                z.zahl().isPresent()
                                        || Zahlenleser.lesen(z.text(), Zahlenschrift.DEUTSCH)
                                                .isPresent())
                        .count();
        return belegt >= 2 && zahlen == 0;
    }
}
