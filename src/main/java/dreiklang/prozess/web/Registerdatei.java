package dreiklang.prozess.web;

import dreiklang.prozess.Registerzeile;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/// The register as CSV: semicolon, CRLF, UTF-8 with byte order mark, as spreadsheets in Germany
/// open it. Figures are as exact as on the page. What could begin a formula gets an apostrophe in
/// front (OWASP, CSV injection).
final class Registerdatei {

    private static final Pattern FORMEL =
            Pattern.compile("^[\\s\\p{Z}\\p{Cf}\\p{Cntrl}]*[=+\\-@|%＝＋－＠].*", Pattern.DOTALL);
    private static final List<String> KOPF =
            List.of(
                    "kennung",
                    "name",
                    "einheit",
                    "verantwortlich",
                    "leistung",
                    "fachverfahren",
                    "fallzahl",
                    "fallzahl_quelle",
                    "ist_minuten_je_fall",
                    "ist_stunden_je_jahr",
                    "ist_medienbrueche",
                    "soll_minuten_je_fall",
                    "soll_stunden_je_jahr",
                    "soll_medienbrueche",
                    "ersparnis_stunden_je_jahr",
                    "ersparnis_euro_je_jahr");

    private Registerdatei() {}

    static byte[] csv(List<Registerzeile> zeilen, Worte worte) {
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
            drucker.printRecord(KOPF);
            for (var zeile : zeilen) {
                drucker.printRecord(werte(zeile, worte).stream().map(Registerdatei::zelle));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> werte(Registerzeile z, Worte worte) {
        var sprache = worte.rahmen().sprache();
        var p = z.blatt().prozess();
        return List.of(
                p.kennung(),
                p.name(),
                p.einheit(),
                p.verantwortlich(),
                p.leistung().orElse(""),
                p.fachverfahren().orElse(""),
                worte.zahl(p.fallzahl().zahl()),
                p.fallzahl().quelle(),
                z.ist().map(s -> s.jeFall().wortlaut(sprache)).orElse(""),
                z.ist().map(s -> s.jeJahr().wortlaut(sprache)).orElse(""),
                z.ist().map(worte::brueche).orElse(""),
                z.soll().map(s -> s.jeFall().wortlaut(sprache)).orElse(""),
                z.soll().map(s -> s.jeJahr().wortlaut(sprache)).orElse(""),
                z.soll().map(worte::brueche).orElse(""),
                z.ersparnis().map(e -> e.stundenJeJahr().wortlaut(sprache)).orElse(""),
                z.ersparnis().map(e -> e.euroJeJahr().wortlaut(sprache)).orElse(""));
    }

    private static String zelle(String text) {
        boolean zahl = text.matches("-\\d[\\d.,]*");
        return FORMEL.matcher(text).matches() && !zahl ? "'" + text : text;
    }
}
