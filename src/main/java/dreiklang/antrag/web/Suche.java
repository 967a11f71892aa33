package dreiklang.antrag.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Looking for options without JavaScript: the button saves the page and brings it back with what
/// fits.
final class Suche {

    static final String KNOPF = "_suchen";
    private static final String FELD = "_suche.";
    private static final int LAENGSTE = 100;

    private Suche() {}

    /// Name of the field → what the person has looked for, as the address says.
    static Map<String, String> aus(HttpServletRequest anfrage) {
        var filter = new LinkedHashMap<String, String>();
        anfrage.getParameterMap()
                .forEach((name, werte) -> {
                    if (name.startsWith(FELD) && werte[0].length() <= LAENGSTE) {
                        filter.put(name.substring(FELD.length()), werte[0].strip());
                    }
                });
        return filter;
    }

    /// What belongs into the address of the page that shows what fits.
    static String parameter(Map<String, List<String>> werte) {
        return werte.entrySet().stream()
                .filter(e -> e.getKey().startsWith(FELD) && !e.getValue().getFirst().isBlank())
                .map(e -> kodiert(e.getKey()) + "=" + kodiert(e.getValue().getFirst()))
                .collect(Collectors.joining("&"));
    }

    /// Where the person was.
    static String stelle(String feld) {
        return "frage-" + kodiert(feld);
    }

    private static String kodiert(String text) {
        var kurz = text.length() > LAENGSTE ? text.substring(0, LAENGSTE) : text;
        return URLEncoder.encode(kurz, StandardCharsets.UTF_8);
    }
}
