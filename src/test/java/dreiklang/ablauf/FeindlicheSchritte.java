package dreiklang.ablauf;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Hostile lists of steps: every place of `schritte.yaml` in which an expression, a name or a piece
/// of XML could stand, times what somebody could write there.
final class FeindlicheSchritte {

    /// A list in which every key stands once, with its value in quotation marks.
    static final String MUSTER =
            """
            schritte:
              - name: "pruefen"
                satz: "Angaben prüfen"
                aufgabe: "erledigen"
                wer: "zustaendig"
                wenn: "anliegen = 'neu'"
              - name: "entscheiden"
                satz: "Entscheiden"
                aufgabe: "entscheiden"
              - name: "belege"
                satz: "Bitte reichen Sie die Belege nach."
                aufgabe: "nachreichen"
                formular: "abrechnung"
              - name: "ausgeben"
                satz: "Ausgeben"
              - name: "buchen"
                satz: "Buchen"
                aufgabe: "festsetzen"
                gleichzeitig: "ja"
            """;

    private static final Map<String, String> STELLEN =
            Map.of(
                    "name", "\"pruefen\"",
                    "satz", "\"Angaben prüfen\"",
                    "aufgabe", "\"erledigen\"",
                    "wer", "\"zustaendig\"",
                    "wenn", "\"anliegen = 'neu'\"",
                    "formular", "\"abrechnung\"",
                    "gleichzeitig", "\"ja\"",
                    "schluessel", "name: \"ausgeben\"",
                    "wurzel", "schritte:\n");

    private FeindlicheSchritte() {}

    /// All of them by name; none may be accepted.
    static Map<String, byte[]> alle(Path beweis) {
        var alle = new LinkedHashMap<String, byte[]>();
        STELLEN.forEach((stelle, alt) -> {
            int nummer = 0;
            for (var boese : boese(beweis)) {
                var neu =
                        switch (stelle) {
                            case "schluessel" -> alt + "\n    " + boese + ": \"x\"";
                            case "wurzel" -> boese + ": \"x\"\n" + alt;
                            default -> boese;
                        };
                alle.put(
                        "schritte-" + stelle + "-" + nummer++,
                        MUSTER.replace(alt, neu).getBytes(StandardCharsets.UTF_8));
            }
        });
        return alle;
    }

    private static List<String> boese(Path beweis) {
        return List.of(
                "\"${''.getClass().forName('java.lang.Runtime').getMethods()[6].invoke(null).exec('touch "
                        + beweis
                        + "')}\"",
                "\"#{1+1}\"",
                "\"x ${schritt:bekanntgeben}\"",
                "\"\\0\"",
                "\"\\uFFFE\"",
                "\"\\uD800\"",
                "!!java.lang.ProcessBuilder [touch]",
                "&anker \"x\"",
                "\"" + "x".repeat(5_000) + "\"",
                "{a: b}");
    }

    /// Texts that look like XML or YAML and are nothing but text.
    static List<String> harmlose() {
        return List.of(
                "\"/><scriptTask id=\"q\" scriptFormat=\"groovy\"/><userTask id=\"",
                "</definitions><script>x</script>",
                "<![CDATA[ x ]]> & &amp; &#36;(x)",
                "<!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]>",
                "]]>",
                "name: x, aufgabe: entscheiden",
                "' oder 1 = 1 oder '");
    }
}
