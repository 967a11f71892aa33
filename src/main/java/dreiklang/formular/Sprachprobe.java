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

    /// The same for Leichte Sprache (rules of the Netzwerk Leichte Sprache, DIN SPEC 33429).
    static final int MEISTE_WORTE_LEICHT = 12;

    /// Longer words are parted with a hyphen or a Mediopunkt.
    private static final Pattern LANGES_WORT = Pattern.compile("\\p{L}{17,}");

    private static final Pattern GENITIV =
            Pattern.compile("(?<!\\p{L})(des|eines|dessen|deren)(?!\\p{L})");

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
    /// @param code F-406 without English, F-407 too long a sentence, F-408 a word of the office,
    ///   F-481 to F-483 against the rules of Leichte Sprache
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
        leicht(text.leicht(), anmerkungen);
        return anmerkungen;
    }

    private static void leicht(String text, List<Anmerkung> anmerkungen) {
        for (var satz : SATZENDE.split(text)) {
            int worte = WORTGRENZE.split(satz.strip()).length;
            if (worte > MEISTE_WORTE_LEICHT) {
                anmerkungen.add(
                        new Anmerkung(
                                "F-481",
                                "Leichte Sprache: Der Satz „%s“ hat %d Wörter. Höchstens %d sind erlaubt."
                                        .formatted(kurz(satz), worte, MEISTE_WORTE_LEICHT)));
            }
        }
        LANGES_WORT
                .matcher(text)
                .results()
                .forEach(t ->
                        anmerkungen.add(
                                new Anmerkung(
                                        "F-482",
                                        "Leichte Sprache: Trennen Sie „%s“ mit Bindestrich oder Mediopunkt."
                                                .formatted(t.group()))));
        GENITIV.matcher(text)
                .results()
                .forEach(t ->
                        anmerkungen.add(
                                new Anmerkung(
                                        "F-483",
                                        "Leichte Sprache kennt keinen Genitiv. Schreiben Sie statt „%s“: von dem, von einem."
                                                .formatted(t.group()))));
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
