package dreiklang.ablage.web;

import dreiklang.ablage.Altbestandslauf;
import dreiklang.ablage.Altbestandszeile;
import dreiklang.seite.Rahmen;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/// The report of a run as CSV, as spreadsheets in Germany open it: first what became of each row,
/// then the row as it stood in the list. What could begin a formula gets an apostrophe in front
/// (OWASP, CSV injection).
final class Berichtsdatei implements Closeable {

    private static final Pattern FORMEL =
            Pattern.compile(
                    "^[\\s\\p{Z}\\p{Cf}\\p{Cntrl}]*[=+\\-@|%＝＋－＠].*|^\\p{Cntrl}.*", Pattern.DOTALL);

    private final Rahmen rahmen;
    private final CSVPrinter drucker;

    Berichtsdatei(Rahmen rahmen, Altbestandslauf lauf, OutputStream aus) throws IOException {
        this.rahmen = rahmen;
        var schreiber = new OutputStreamWriter(aus, StandardCharsets.UTF_8);
        schreiber.write('\uFEFF');
        this.drucker =
                new CSVPrinter(
                        schreiber,
                        CSVFormat.DEFAULT
                                .builder()
                                .setDelimiter(';')
                                .setRecordSeparator("\r\n")
                                .setQuoteMode(QuoteMode.ALL)
                                .get());
        var kopf =
                new ArrayList<>(
                        List.of(
                                rahmen.text("ablage.bestand.zeilennummer"),
                                rahmen.text("ablage.bestand.ausgang"),
                                rahmen.text("ablage.bestand.grund"),
                                rahmen.text("ablage.bestand.aktenzeichen"),
                                rahmen.text("ablage.bestand.blatt")));
        lauf.spalten().forEach(s -> kopf.add(s.startsWith("+") ? s.substring(1) : s));
        drucker.printRecord(kopf.stream().map(Berichtsdatei::zelle).toList());
    }

    void zeile(Altbestandszeile zeile) {
        var zellen =
                new ArrayList<>(
                        List.of(
                                Long.toString(zeile.zeile()),
                                Laufworte.ausgang(rahmen, zeile),
                                Laufworte.grund(rahmen, zeile),
                                zeile.aktenzeichen(),
                                zeile.blatt() == 0 ? "" : Integer.toString(zeile.blatt())));
        zellen.addAll(zeile.angaben());
        try {
            drucker.printRecord(zellen.stream().map(Berichtsdatei::zelle).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String zelle(String text) {
        return FORMEL.matcher(text).matches() ? "'" + text : text;
    }

    @Override
    public void close() throws IOException {
        drucker.close(true);
    }
}
