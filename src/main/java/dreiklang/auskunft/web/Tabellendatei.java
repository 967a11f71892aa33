package dreiklang.auskunft.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/// A small table as CSV: semicolon, CRLF, UTF-8 with byte order mark, as spreadsheets in Germany
/// open it. What could begin a formula gets an apostrophe in front (OWASP, CSV injection).
final class Tabellendatei {

    private static final Pattern FORMEL =
            Pattern.compile("^[\\s\\p{Z}\\p{Cf}\\p{Cntrl}]*[=+\\-@|%＝＋－＠].*", Pattern.DOTALL);

    private Tabellendatei() {}

    static byte[] csv(List<List<String>> zeilen) {
        var aus = new ByteArrayOutputStream();
        var format =
                CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(';')
                        .setRecordSeparator("\r\n")
                        .setQuoteMode(QuoteMode.ALL)
                        .get();
        try (var schreiber = new OutputStreamWriter(aus, StandardCharsets.UTF_8)) {
            schreiber.write('\uFEFF');
            try (var drucker = new CSVPrinter(schreiber, format)) {
                for (var zeile : zeilen) {
                    drucker.printRecord(zeile.stream().map(Tabellendatei::zelle).toList());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return aus.toByteArray();
    }

    private static String zelle(String text) {
        return FORMEL.matcher(text).matches() ? "'" + text : text;
    }
}
