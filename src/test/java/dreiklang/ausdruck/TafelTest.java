package dreiklang.ausdruck;

import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.basis.Befund;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TafelTest {

    private static final Set<String> FELDER =
            Set.of("alter", "art", "beginn", "eilig", "hunde.rasse", "hunde");

    /// A table with one question and one output; rules as `test => value`.
    static String tafel(
            String verfahren, String frage, String art, String ausgabe, String... regeln) {
        var text =
                new StringBuilder(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" id=\"d\" name=\"d\" namespace=\"x\"><decision id=\"e\" name=\"Probe\"><decisionTable id=\"t\" "
                                + verfahren
                                + "><input id=\"i\"><inputExpression id=\"x\" typeRef=\""
                                + art
                                + "\"><text>"
                                + frage
                                + "</text></inputExpression></input><output id=\"o\" name=\"folge\" typeRef=\""
                                + ausgabe
                                + "\"/>");
        for (var regel : regeln) {
            var teile = regel.split(" => ");
            text.append("<rule><inputEntry><text>")
                    .append(teile[0].replace("<", "&lt;"))
                    .append("</text></inputEntry><outputEntry><text>")
                    .append(teile[1])
                    .append("</text></outputEntry></rule>");
        }
        return text.append("</decisionTable></decision></definitions>").toString();
    }

    private static Tafel.Gelesen lesen(String text) {
        return Tafel.lesen(
                "tafeln/probe.dmn", text.getBytes(StandardCharsets.UTF_8), FELDER, Map.of());
    }

    private static Map<String, List<String>> mit(String feld, String wert) {
        return Map.of(feld, List.of(wert));
    }

    @ParameterizedTest
    @CsvSource({"5,0", "6,12.5", "17,12.5", "18,20", "64.5,20", "65,8"})
    void grenzenGehoerenDahinWoDieTafelSieHinschreibt(String alter, BigDecimal betrag) {
        var gelesen =
                lesen(
                        tafel(
                                "hitPolicy=\"UNIQUE\"",
                                "alter",
                                "number",
                                "number",
                                "< 6 => 0",
                                "[6..18) => 12.50",
                                "[18..65) => 20",
                                ">= 65 => 8"));
        assertThat(gelesen.befunde()).isEmpty();
        assertThat(gelesen.hinweise()).isEmpty();
        assertThat(gelesen.tafel().orElseThrow().zahl(mit("alter", alter)).orElseThrow())
                .isEqualByComparingTo(betrag);
    }

    @Test
    void ueberlappendeRegelnWerdenMitBeispielGenannt() {
        assertThat(
                        lesen(
                                        tafel(
                                                "hitPolicy=\"UNIQUE\"",
                                                "alter",
                                                "number",
                                                "number",
                                                "<= 18 => 1",
                                                ">= 18 => 2"))
                                .befunde())
                .extracting(Befund::satz)
                .isEqualTo(
                        List.of(
                                "Die Regeln 1 und 2 gelten zugleich: alter = 18. Bei UNIQUE darf das nicht sein."));
    }

    @Test
    void eineLueckeIstEinHinweis() {
        assertThat(
                        lesen(
                                        tafel(
                                                "hitPolicy=\"FIRST\"",
                                                "art",
                                                "string",
                                                "string",
                                                "\"neu\" => \"A\""))
                                .hinweise())
                .extracting(Befund::satz)
                .singleElement()
                .asString()
                .startsWith("Zu diesem Fall sagt keine Regel etwas: art = (etwas anderes).");
    }

    @Test
    void dieErsteRegelGiltUndSagtWarum() {
        var tafel =
                lesen(
                                tafel(
                                        "hitPolicy=\"FIRST\"",
                                        "art",
                                        "string",
                                        "string",
                                        "not(\"alt\", \"sehr alt\") => \"ja\"",
                                        "- => \"nein\""))
                        .tafel()
                        .orElseThrow();
        assertThat(tafel.schliessen(mit("art", "neu")))
                .contains(
                        new Tafel.Schluss(Map.of("folge", "ja"), List.of(new Tafel.Regel(1, ""))));
        assertThat(tafel.schliessen(mit("art", "alt")).orElseThrow().werte())
                .isEqualTo(Map.of("folge", "nein"));
    }

    @ParameterizedTest
    @CsvSource({"SUM,30", "MIN,10", "MAX,20"})
    void gesammelteZahlenWerdenZusammengefasst(String wie, BigDecimal ergebnis) {
        var tafel =
                lesen(
                                tafel(
                                        "hitPolicy=\"COLLECT\" aggregation=\"" + wie + "\"",
                                        "eilig",
                                        "boolean",
                                        "number",
                                        "- => 10",
                                        "true => 20"))
                        .tafel()
                        .orElseThrow();
        assertThat(tafel.zahl(mit("eilig", "ja")).orElseThrow()).isEqualByComparingTo(ergebnis);
        assertThat(tafel.zahl(mit("eilig", "nein")).orElseThrow()).isEqualByComparingTo("10");
    }

    @Test
    void tageWerdenVerglichenUndOhneAntwortFolgtNichts() {
        var tafel =
                lesen(
                                tafel(
                                        "hitPolicy=\"UNIQUE\"",
                                        "beginn",
                                        "date",
                                        "string",
                                        "< date(\"2027-01-01\") => \"alt\"",
                                        ">= date(\"2027-01-01\") => \"neu\""))
                        .tafel()
                        .orElseThrow();
        assertThat(tafel.schliessen(mit("beginn", "2027-01-01")).orElseThrow().werte())
                .isEqualTo(Map.of("folge", "neu"));
        assertThat(tafel.schliessen(mit("beginn", "2026-12-31")).orElseThrow().werte())
                .isEqualTo(Map.of("folge", "alt"));
        assertThat(tafel.schliessen(Map.of())).isEqualTo(Optional.empty());
    }

    @Test
    void eineFrageDarfAuchEineRechnungSein() {
        var tafel =
                lesen(
                                tafel(
                                        "hitPolicy=\"UNIQUE\"",
                                        "alter * 2",
                                        "number",
                                        "boolean",
                                        "> 10 => true",
                                        "<= 10 => false"))
                        .tafel()
                        .orElseThrow();
        assertThat(tafel.schliessen(mit("alter", "6")).orElseThrow().werte())
                .isEqualTo(Map.of("folge", "true"));
    }

    @Test
    void einUnbekanntesFeldWirdGenannt() {
        assertThat(lesen(tafel("", "wetter", "string", "string", "- => \"x\"")).befunde())
                .extracting(Befund::code)
                .isEqualTo(List.of("V-438"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 + 1 => 1",
                "sum(1) => 1",
                "x => 1",
                "> alter => 1",
                "function(x) x => 1",
                "${1+1} => 1",
                "#{x} => 1",
                "\"a\" => 1",
                "1..2 => 1",
                "for x in [1] return x => 1",
                "if true then 1 else 2 => 1",
                "? > 1 => 1",
                "{a: 1} => 1",
                "not(not(1)) => 1",
                "1 or 2 => 1",
                "get value({}, \"class\") => 1",
                "java.lang.Runtime => 1",
                "1; 2 => 1",
                "// x => 1",
                "1 => 1 + 1",
                "1 => alter",
                "1 => ${1+1}",
                "1 => now()",
                "1 => \"1\"",
                "1 => function() external { java: { class: \"java.lang.Runtime\" } }"
            })
    void inEinerZelleStehenNurWerteUndVergleiche(String regel) {
        var gelesen = lesen(tafel("", "alter", "number", "number", regel));
        assertThat(gelesen.tafel()).isEmpty();
        assertThat(gelesen.befunde()).extracting(Befund::code).isEqualTo(List.of("V-437"));
    }

    @Test
    void dieTafelnDesParkausweisesSindInOrdnung() throws IOException {
        for (var name : List.of("parkausweis", "anspruch")) {
            var gelesen =
                    Tafel.lesen(
                            "tafeln/" + name + ".dmn",
                            Files.readAllBytes(
                                    Path.of(
                                            "leistungen/bewohnerparkausweis/tafeln/"
                                                    + name
                                                    + ".dmn")),
                            Set.of("anliegen", "dauer", "zone", "halter"),
                            Map.of(
                                    "anliegen",
                                            List.of("neu", "verlaengern", "kennzeichen", "ersatz"),
                                    "dauer", List.of("halbjahr", "jahr", "zweijahre")));
            assertThat(gelesen.befunde()).isEmpty();
            assertThat(gelesen.hinweise()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"UNIQUE,1,0", "ANY,1,0", "FIRST,0,1"})
    void wasNichtDurchprobiertWerdenKannDarfSichNichtWidersprechenKoennen(
            String verfahren, int befunde, int hinweise) {
        String[] regeln =
                IntStream.range(0, 30)
                        .mapToObj(r -> zahlen(r * 40) + " => " + r)
                        .toArray(String[]::new);
        var gelesen =
                lesen(
                        tafel(
                                "hitPolicy=\"" + verfahren + "\"",
                                "alter",
                                "number",
                                "number",
                                regeln));
        assertThat(gelesen.befunde()).extracting(Befund::code).hasSize(befunde);
        assertThat(gelesen.befunde()).allSatisfy(b -> assertThat(b.satz()).contains("FIRST"));
        assertThat(gelesen.hinweise()).hasSize(hinweise);
        assertThat(gelesen.tafel().isEmpty()).isEqualTo(befunde > 0);
    }

    @Test
    void auchSehrVieleSpaltenWerdenGelesen() {
        var spalten = new StringBuilder();
        var zellen = new StringBuilder();
        for (int i = 0; i < 11; i++) {
            spalten.append(
                    "<input id=\"i%d\"><inputExpression id=\"x%d\" typeRef=\"number\"><text>alter</text></inputExpression></input>"
                            .formatted(i, i));
            zellen.append("<inputEntry><text>" + zahlen(0) + "</text></inputEntry>");
        }
        String schmal = tafel("hitPolicy=\"FIRST\"", "alter", "number", "number", "7 => 1");
        String breit =
                schmal.replaceFirst("<input id=.*?</input>", spalten.toString())
                        .replaceFirst("<inputEntry>.*?</inputEntry>", zellen.toString());
        var gelesen = lesen(breit);
        assertThat(gelesen.befunde()).isEmpty();
        assertThat(gelesen.hinweise()).extracting(Befund::code).containsExactly("V-439");
    }

    @Test
    void ausEinemWiderspruchBeimAuswertenFolgtNichts() {
        String text =
                tafel(
                        "hitPolicy=\"UNIQUE\"",
                        "alter",
                        "number",
                        "number",
                        "<= 18 => 1",
                        ">= 18 => 2");
        var tafel =
                Tafel.ungeprueft("tafeln/probe.dmn", text.getBytes(StandardCharsets.UTF_8), FELDER)
                        .orElseThrow();
        assertThat(tafel.schliessen(mit("alter", "18"))).isEmpty();
        assertThat(tafel.zahl(mit("alter", "19")).orElseThrow()).isEqualByComparingTo("2");
    }

    /// Forty numbers as one cell.
    private static String zahlen(int ab) {
        return IntStream.range(ab, ab + 40)
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(", "));
    }
}
