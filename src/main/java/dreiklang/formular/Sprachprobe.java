package dreiklang.formular;

import dreiklang.basis.Wortlaut;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Looks at a text the way somebody does who has little time: is it there in both languages, are
/// its sentences short, are its words everybody's.
final class Sprachprobe {

    /// More words than these are hard to keep in mind (rule of thumb of plain-language guides).
    static final int MEISTE_WORTE = 20;

    private static final Pattern SATZENDE = Pattern.compile("(?<=[.!?:;])\\s+|\\n\\s*\\n|\\n- ");
    private static final Pattern WORTGRENZE = Pattern.compile("\\s+");
    private static final Map<String, Pattern> AMTSDEUTSCH = new TreeMap<>();
    private static final Map<String, String> BESSER = new TreeMap<>();

    static {
        var liste = new Properties();
        var datei = "/formular/amtsdeutsch.properties";
        try (var strom =
                new InputStreamReader(
                        Objects.requireNonNull(Sprachprobe.class.getResourceAsStream(datei)),
                        StandardCharsets.UTF_8)) {
            liste.load(strom);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        liste.stringPropertyNames()
                .forEach(wort -> {
                    BESSER.put(wort, liste.getProperty(wort));
                    AMTSDEUTSCH.put(
                            wort,
                            Pattern.compile(
                                    "(?<![\\p{L}\\d])"
                                            + Pattern.quote(wort)
                                            + "(e[snmr]?|s|n)?(?![\\p{L}\\d])",
                                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
                });
    }

    private Sprachprobe() {}

    /// A remark on a text: a code and what it needs to say.
    ///
    /// @param code F-406 without English, F-407 too long a sentence, F-408 a word of the office
    /// @param satz what to do
    record Anmerkung(String code, String satz) {}

    static List<Anmerkung> pruefe(Wortlaut text) {
        var anmerkungen = new ArrayList<Anmerkung>();
        if (text.deutsch().isBlank()) {
            return anmerkungen;
        }
        if (text.englisch().isBlank()) {
            anmerkungen.add(
                    new Anmerkung(
                            "F-406", "„" + kurz(text.deutsch()) + "“ gibt es nicht auf Englisch."));
        }
        for (var satz : SATZENDE.split(text.deutsch())) {
            int worte = WORTGRENZE.split(satz.strip()).length;
            if (worte > MEISTE_WORTE) {
                anmerkungen.add(
                        new Anmerkung(
                                "F-407",
                                "Der Satz „%s“ hat %d Wörter. Bis %d liest er sich leicht: Teilen Sie ihn."
                                        .formatted(kurz(satz), worte, MEISTE_WORTE)));
            }
        }
        amtsdeutsch(text.deutsch(), anmerkungen);
        return anmerkungen;
    }

    private static void amtsdeutsch(String text, List<Anmerkung> anmerkungen) {
        AMTSDEUTSCH.forEach((wort, muster) -> {
            var fund = muster.matcher(text);
            if (fund.find()) {
                anmerkungen.add(
                        new Anmerkung(
                                "F-408",
                                "„%s“ sagt im Alltag niemand. Besser: %s."
                                        .formatted(fund.group(), BESSER.get(wort))));
            }
        });
    }

    private static String kurz(String text) {
        var eine = text.strip().replaceAll("\\s+", " ");
        return eine.length() > 70 ? eine.substring(0, 67) + "…" : eine;
    }
}
