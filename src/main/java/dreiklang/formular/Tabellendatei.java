package dreiklang.formular;

import dreiklang.basis.Befund;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// A small table that people keep as CSV: semicolons, names of the columns in the first line, UTF-8
/// or what Excel writes under Windows.
final class Tabellendatei {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setDelimiter(';').setIgnoreEmptyLines(true).get();

    private final String name;
    private final List<Befund> befunde;
    private int nummer;

    /// @param name how the file is called in findings
    /// @param befunde where findings are added
    Tabellendatei(String name, List<Befund> befunde) {
        this.name = name;
        this.befunde = befunde;
    }

    /// One row.
    ///
    /// @param nummer line of the file, the first is 1
    /// @param werte column → content without blanks around it
    record Zeile(int nummer, Map<String, String> werte) {

        String wert(String spalte) {
            return werte.getOrDefault(spalte, "");
        }
    }

    /// The rows below the first line.
    ///
    /// @param noetig columns that must be there (F-151)
    /// @param moeglich columns that may be there
    /// @param hoechstens more rows than these are not read (F-152)
    List<Zeile> lesen(byte[] inhalt, List<String> noetig, List<String> moeglich, int hoechstens) {
        var zeilen = new ArrayList<Zeile>();
        nummer = 1;
        try (var strom = CSVParser.parse(text(inhalt), FORMAT)) {
            var alle = strom.iterator();
            var spalten = alle.hasNext() ? spalten(alle.next()) : List.<String>of();
            if (!spalten.containsAll(noetig) || !erlaubt(spalten, noetig, moeglich)) {
                melde(1, "F-151", satz(noetig, moeglich));
                return List.of();
            }
            nummer = (int) strom.getCurrentLineNumber() + 1;
            while (alle.hasNext() && zeilen.size() <= hoechstens) {
                zeilen.add(zeile(spalten, alle.next()));
                nummer = (int) strom.getCurrentLineNumber() + 1;
            }
        } catch (IOException | UncheckedIOException e) {
            melde(
                    nummer,
                    "F-153",
                    "Hier passen die Anführungszeichen nicht. Korrigieren Sie die Zeile.");
        }
        if (zeilen.size() > hoechstens) {
            melde(nummer - 1, "F-152", "Die Datei hat mehr als %d Zeilen.".formatted(hoechstens));
            return zeilen.subList(0, hoechstens);
        }
        return zeilen;
    }

    void melde(int zeile, String code, String satz) {
        befunde.add(new Befund(name, zeile, code, satz));
    }

    private Zeile zeile(List<String> spalten, CSVRecord satz) {
        var werte = new HashMap<String, String>();
        for (int i = 0; i < Math.min(spalten.size(), satz.size()); i++) {
            werte.put(spalten.get(i), satz.get(i).strip());
        }
        return new Zeile(nummer, werte);
    }

    private static List<String> spalten(CSVRecord kopf) {
        return kopf.stream()
                .map(s -> s.replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static boolean erlaubt(List<String> spalten, List<String> a, List<String> b) {
        return spalten.stream().allMatch(s -> a.contains(s) || b.contains(s))
                && Set.copyOf(spalten).size() == spalten.size();
    }

    private static String satz(List<String> noetig, List<String> moeglich) {
        return "In die erste Zeile gehören, getrennt durch Semikolon, die Spalten %s. Möglich sind auch: %s."
                .formatted(String.join(", ", noetig), String.join(", ", moeglich));
    }

    private static String text(byte[] inhalt) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(inhalt)).toString();
        } catch (CharacterCodingException e) {
            return new String(inhalt, WINDOWS);
        }
    }
}
