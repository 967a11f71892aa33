package dreiklang.akte;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// Writes the Aktenplan as the files it can be read from.
final class Planschrift {

    private Planschrift() {}

    /// Semicolon, CRLF, everything in quotes, UTF-8 with its mark. What could begin a formula gets
    /// an apostrophe in front, which reading takes away again.
    static byte[] csv(Collection<Planstelle> stellen) {
        var text = new StringBuilder("\uFEFF");
        var format =
                CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(';')
                        .setRecordSeparator("\r\n")
                        .setQuoteMode(QuoteMode.ALL)
                        .get();
        try (var drucker = new CSVPrinter(text, format)) {
            drucker.printRecord(kopf());
            for (var stelle : stellen) {
                drucker.printRecord(
                        Planspalte.texte(stelle).values().stream()
                                .map(w -> w.matches("(?s)[=+\\-@|%\\t\\r].*") ? "'" + w : w)
                                .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// One sheet; every cell is text, so that no spreadsheet makes days of the numbers.
    static byte[] xlsx(Collection<Planstelle> stellen) {
        try (var mappe = new XSSFWorkbook();
                var aus = new ByteArrayOutputStream()) {
            var blatt = mappe.createSheet("Aktenplan");
            var alsText = mappe.createCellStyle();
            alsText.setDataFormat(mappe.createDataFormat().getFormat("@"));
            for (int i = 0; i < Planspalte.values().length; i++) {
                blatt.setDefaultColumnStyle(i, alsText);
            }
            int nummer = 0;
            zeile(blatt.createRow(nummer++), kopf(), alsText);
            for (var stelle : stellen) {
                zeile(
                        blatt.createRow(nummer++),
                        List.copyOf(Planspalte.texte(stelle).values()),
                        alsText);
            }
            blatt.createFreezePane(0, 1);
            mappe.write(aus);
            return aus.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void zeile(
            org.apache.poi.ss.usermodel.Row zeile,
            List<String> werte,
            org.apache.poi.ss.usermodel.CellStyle alsText) {
        for (int i = 0; i < werte.size(); i++) {
            var zelle = zeile.createCell(i);
            zelle.setCellStyle(alsText);
            zelle.setCellValue(werte.get(i));
        }
    }

    /// As `aktenplan.yaml` of the Kommune's folder.
    static byte[] yaml(Collection<Planstelle> stellen) {
        return stellen.stream()
                .map(s ->
                        Planspalte.texte(s).entrySet().stream()
                                .filter(e -> !e.getValue().isEmpty())
                                .map(e -> e.getKey().feld() + ": " + wort(e.getKey(), e.getValue()))
                                .collect(Collectors.joining(", ", "  - {", "}\n")))
                .collect(Collectors.joining("", "aktenplan:\n", ""))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String wort(Planspalte spalte, String wert) {
        return spalte == Planspalte.AUFBEWAHRUNG
                ? wert
                : "\"" + wert.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static List<String> kopf() {
        return Arrays.stream(Planspalte.values()).map(Planspalte::feld).toList();
    }
}
