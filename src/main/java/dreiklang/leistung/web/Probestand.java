package dreiklang.leistung.web;

import dreiklang.formular.Antworten;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Answers as one text that a page sends back, because a trial is stored nowhere.
final class Probestand {

    private static final String FELD = "\u0001";
    private static final String WERT = "\u0002";
    private static final int LAENGSTER = 500_000;

    private Probestand() {}

    static String schreiben(Antworten antworten) {
        var text =
                antworten.werte().entrySet().stream()
                        .map(e ->
                                Stream.concat(Stream.of(e.getKey()), e.getValue().stream())
                                        .collect(Collectors.joining(WERT)))
                        .collect(Collectors.joining(FELD));
        return Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /// What cannot be read counts as nothing answered.
    static Antworten lesen(String stand) {
        if (stand.isEmpty()
                || stand.length() > LAENGSTER
                || !stand.matches("[A-Za-z0-9_-]+={0,2}")) {
            return Antworten.KEINE;
        }
        Map<String, List<String>> werte = new LinkedHashMap<>();
        try {
            var text = new String(Base64.getUrlDecoder().decode(stand), StandardCharsets.UTF_8);
            for (var feld : text.split(FELD, -1)) {
                var teile = List.of(feld.split(WERT, -1));
                werte.put(teile.getFirst(), teile.subList(1, teile.size()));
            }
        } catch (IllegalArgumentException e) {
            return Antworten.KEINE;
        }
        return new Antworten(werte);
    }
}
