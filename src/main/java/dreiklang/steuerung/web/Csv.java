package dreiklang.steuerung.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/// A table as spreadsheets in Germany open it: semicolon, CRLF, UTF-8 with byte order mark.
final class Csv {

    private static final String BOM = "\uFEFF";
    private static final String GEFAEHRLICH = "=+-@\t\r\n|";

    private Csv() {}

    /// @param zeilen rows with their cells; the first row is the heading
    static byte[] aus(List<List<String>> zeilen) {
        return zeilen.stream()
                .map(z -> z.stream().map(Csv::zelle).collect(Collectors.joining(";")))
                .collect(Collectors.joining("\r\n", BOM, "\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /// A cell is never a formula: what could start one gets an apostrophe in front (OWASP, CSV
    /// injection). Plain numbers stay numbers.
    static String zelle(String inhalt) {
        var sicher = istFormel(inhalt) ? "'" + inhalt : inhalt;
        return sicher.matches("(?s).*[;\"\r\n].*")
                ? "\"" + sicher.replace("\"", "\"\"") + "\""
                : sicher;
    }

    private static boolean istFormel(String inhalt) {
        if (inhalt.isEmpty() || inhalt.matches("-?\\d+(,\\d+)?")) {
            return false;
        }
        var ohneLuft = inhalt.stripLeading();
        return ohneLuft.isEmpty()
                || ohneLuft.length() < inhalt.length() && inhalt.charAt(0) != ' '
                || GEFAEHRLICH.indexOf(ohneLuft.charAt(0)) >= 0;
    }
}
