package dreiklang.seite;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// A list as a file for a spreadsheet, written row by row. Texts stay texts: nothing that somebody
/// has typed into an Antrag is ever taken for a formula.
public sealed interface Listendatei extends Closeable {

    /// Writes a row.
    ///
    /// @param zellen texts and days
    void zeile(List<Object> zellen) throws IOException;

    /// Semicolon, CRLF, UTF-8 with byte order mark, as spreadsheets in Germany open it. What could
    /// begin a formula gets an apostrophe in front (OWASP, CSV injection).
    final class Csv implements Listendatei {

        /// What spreadsheets leave out before they look for a formula.
        private static final Pattern FORMEL =
                Pattern.compile("^[\\s\\p{Z}\\p{Cf}\\p{Cntrl}]*[=+\\-@|%＝＋－＠].*", Pattern.DOTALL);

        private static final Pattern STEUERZEICHEN_VORN =
                Pattern.compile("^[\\p{Cntrl}].*", Pattern.DOTALL);

        private static final DateTimeFormatter TAG = DateTimeFormatter.ofPattern("dd.MM.yyyy");

        private final CSVPrinter drucker;

        /// @param aus where it is written to
        public Csv(OutputStream aus) throws IOException {
            var format =
                    CSVFormat.DEFAULT
                            .builder()
                            .setDelimiter(';')
                            .setRecordSeparator("\r\n")
                            .setQuoteMode(QuoteMode.ALL)
                            .get();
            var schreiber = new OutputStreamWriter(aus, StandardCharsets.UTF_8);
            schreiber.write('\uFEFF');
            drucker = new CSVPrinter(schreiber, format);
        }

        @Override
        public void zeile(List<Object> zellen) throws IOException {
            drucker.printRecord(zellen.stream().map(Csv::zelle).toList());
        }

        private static String zelle(Object wert) {
            if (wert instanceof LocalDate tag) {
                return TAG.format(tag);
            }
            String text = wert.toString();
            boolean gefaehrlich =
                    FORMEL.matcher(text).matches() || STEUERZEICHEN_VORN.matcher(text).matches();
            return gefaehrlich ? "'" + text : text;
        }

        @Override
        public void close() throws IOException {
            drucker.close(true);
        }
    }

    /// An Excel workbook with one sheet; every text is a cell of the kind text.
    final class Excel implements Listendatei {

        private static final int STAPEL = 500;

        private final Workbook mappe;
        private final Worksheet blatt;
        private int zeile;

        /// @param aus where it is written to
        /// @param titel name of the sheet
        public Excel(OutputStream aus, String titel) {
            mappe = new Workbook(aus, "Dreiklang", "1.0");
            blatt = mappe.newWorksheet(titel);
            blatt.freezePane(0, 1);
        }

        @Override
        public void zeile(List<Object> zellen) throws IOException {
            for (int i = 0; i < zellen.size(); i++) {
                if (zellen.get(i) instanceof LocalDate tag) {
                    blatt.value(zeile, i, tag);
                    blatt.style(zeile, i).format("dd.mm.yyyy").set();
                } else {
                    blatt.value(zeile, i, zellen.get(i).toString());
                }
            }
            zeile++;
            if (zeile % STAPEL == 0) {
                blatt.flush();
            }
        }

        @Override
        public void close() throws IOException {
            mappe.finish();
        }
    }
}
