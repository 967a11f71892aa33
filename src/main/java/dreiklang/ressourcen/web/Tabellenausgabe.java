package dreiklang.ressourcen.web;

import dreiklang.ressourcen.Ressourcentabelle.Zeile;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/// The tables of a plan as CSV: semicolon, CRLF, UTF-8 with byte order mark, as spreadsheets in
/// Germany open it; told figures under the reckoned ones. What could begin a formula gets an
/// apostrophe in front (OWASP, CSV injection).
final class Tabellenausgabe {

    private static final Pattern FORMEL =
            Pattern.compile("^[\\s\\p{Z}\\p{Cf}\\p{Cntrl}]*[=+\\-@|%＝＋－＠].*", Pattern.DOTALL);

    private Tabellenausgabe() {}

    static byte[] csv(UebersichtAnsicht ansicht) {
        var text = new StringWriter();
        var format =
                CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(';')
                        .setRecordSeparator("\r\n")
                        .setQuoteMode(QuoteMode.ALL)
                        .get();
        text.write('\uFEFF');
        try (var drucker = new CSVPrinter(text, format)) {
            for (var tabelle : ansicht.tabellen().entrySet()) {
                var kopf = new ArrayList<>(ansicht.spalten());
                kopf.set(0, tabelle.getKey());
                drucker.printRecord(kopf.stream().map(Tabellenausgabe::zelle));
                for (var zeile : tabelle.getValue()) {
                    zeile(drucker, ansicht, zeile);
                }
                drucker.println();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void zeile(CSVPrinter drucker, UebersichtAnsicht ansicht, Zeile zeile)
            throws IOException {
        var werte = new ArrayList<>(List.of(zelle(ansicht.titel(zeile))));
        zeile.zellen().forEach(z -> werte.add(zelle(ansicht.roh(z.wert()))));
        drucker.printRecord(werte);
        for (var reihe : ansicht.reihen(zeile)) {
            if (reihe.genannt()) {
                var genannt = new ArrayList<>(List.of(zelle(reihe.titel())));
                reihe.zellen().forEach(z -> genannt.add(zelle(z)));
                drucker.printRecord(genannt);
            }
        }
    }

    private static String zelle(String text) {
        boolean zahl = text.matches("-\\d[\\d.,]*");
        return FORMEL.matcher(text).matches() && !zahl ? "'" + text : text;
    }
}
