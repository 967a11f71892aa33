package dreiklang.fachverfahren;

import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.basis.Befund;
import dreiklang.basis.YamlKnoten;
import dreiklang.fachverfahren.Anbindung.Format;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnbindungTest {

    private static final Set<String> FRAGEN =
            Set.of("nachname", "tag", "art", "gross", "summe", "hunde", "hunde.rasse");
    private static final Map<String, List<String>> ANTWORTEN =
            Map.of(
                    "nachname", List.of("Söllner <&\"' =1+1"),
                    "tag", List.of("2026-03-02"),
                    "art", List.of("a", "b"),
                    "gross", List.of("ja"),
                    "summe", List.of("12.5"),
                    "hunde.1.rasse", List.of("Pudel"),
                    "hunde.2.rasse", List.of("Dackel"));

    @Test
    void antwortenKommenUnterDenNamenDesFachverfahrensAn() {
        var werte =
                rechnen(
                        """
                        - {ziel: halter.name, aus: nachname}
                        - {ziel: satz, fest: NEU}
                        - {ziel: am, aus: tag, als: datum-deutsch}
                        - {ziel: am_kurz, aus: tag, als: datum-kurz}
                        - {ziel: eingang, aus: vorgang.eingegangen, als: datum}
                        - {ziel: gross, aus: gross, als: ja-nein}
                        - {ziel: cent, aus: summe, als: cent}
                        - {ziel: art, aus: art, als: liste, tafel: {a: "1"}, sonst: "9"}
                        - {ziel: fehlt, aus: vorgang.ergebnis}
                        - {ziel: fehlt_auch, aus: vorgang.ergebnis, tafel: {A: B}, sonst: C}
                        - ziel: tiere
                          je: hunde
                          werte:
                            - {ziel: rasse, aus: rasse, als: gross}
                        """);
        assertThat(werte)
                .isEqualTo(
                        """
                        {
                          "halter" : {
                            "name" : "Söllner <&\\"' =1+1"
                          },
                          "satz" : "NEU",
                          "am" : "02.03.2026",
                          "am_kurz" : "20260302",
                          "eingang" : "2026-03-02",
                          "gross" : true,
                          "cent" : 1250,
                          "art" : [ "1", "9" ],
                          "tiere" : [ {
                            "rasse" : "PUDEL"
                          }, {
                            "rasse" : "DACKEL"
                          } ]
                        }\
                        """);
    }

    @Test
    void nichtsAusEinerAntwortBrichtAusXmlOderCsvAus() {
        var boese = "</name><boese/>\u0000\uFFFF]]>&x;";
        Map<String, Object> werte = Map.of("name", boese);
        assertThat(Nutzlast.schreiben(Format.XML, "hund", werte))
                .isEqualTo(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><hund><name>&lt;/name&gt;&lt;boese/&gt;]]&gt;&amp;x;</name></hund>\n");
        assertThat(Nutzlast.schreiben(Format.CSV, "", Map.of("f", "=cmd|'/c calc'!A1;\"x\"\nzwei")))
                .isEqualTo("f\r\n\"'=cmd|'/c calc'!A1;\"\"x\"\"\nzwei\"\r\n");
        assertThat(Nutzlast.schreiben(Format.CSV, "", Map.of("f", "-12,5")))
                .isEqualTo("f\r\n-12,5\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ziel: a, aus: vorname} | H-106",
                "{ziel: a, aus: vorgang.kennwort} | H-106",
                "{ziel: a} | H-105",
                "{ziel: a, aus: tag, fest: x} | H-105",
                "{ziel: '../a', aus: tag} | H-104",
                "{ziel: a b, aus: tag} | H-104",
                "{ziel: a, aus: tag, als: mondphase} | H-107",
                "{ziel: a, aus: tag, tafel: x} | H-107",
                "{ziel: a, je: katzen, werte: [{ziel: b, aus: tag}]} | H-106",
                "{ziel: a, aus: tag, hinweis: x} | B-221"
            })
    void einFehlerWirdMitDateiUndZeileGenannt(String wert, String code) {
        var befunde = new ArrayList<Befund>();
        lesen("- " + wert + "\n", befunde);
        assertThat(befunde)
                .isNotEmpty()
                .allSatisfy(b -> assertThat(b.datei()).isEqualTo("anbindung.yaml"))
                .anySatisfy(b -> {
                    assertThat(b.code()).isEqualTo(code);
                    assertThat(b.zeile()).isBetween(3, 5);
                    assertThat(b.satz()).endsWith(".");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "Gross-Falsch, eingereicht, json, H-101",
        "hund, irgendwann, json, H-102",
        "hund, bezahlt, pdf, H-107"
    })
    void anlassKennungUndFormatWerdenGeprueft(String an, String bei, String format, String code) {
        var befunde = new ArrayList<Befund>();
        var text =
                "zustellungen:\n  - an: %s\n    bei: %s\n    format: %s\n    werte: [{ziel: a, aus: tag}]\n"
                        .formatted(an, bei, format);
        Anbindungsleser.lesen(knoten(text), FRAGEN, befunde);
        assertThat(befunde).extracting(Befund::code).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tabelle: 'a; drop table b' | H-109",
                "tabelle: 'a b' | H-109",
                "tabelle: a.b.c | H-109",
                "schluessel: 'nr--' | H-109",
                "bezug: 'ref)' | H-109",
                "wert: '(select 1)' | H-109",
                "marke: '1 or 1' | H-109",
                "art: mondphase | H-111",
                "von: Gross | H-101",
                "sortierung: a | B-221"
            })
    void inEinerQuelleStehenNurNamen(String feld, String code) {
        var felder =
                new java.util.TreeMap<>(
                        Map.of(
                                "von", "hund",
                                "tabelle", "aus.ergebnis",
                                "schluessel", "nr",
                                "bezug", "ref",
                                "art", "kennzeichen",
                                "wert", "zeichen"));
        var teile = feld.split(": ", 2);
        felder.put(teile[0], teile[1]);
        var befunde = new ArrayList<Befund>();
        var zeilen = new StringBuilder("ergebnisse:\n  -");
        felder.forEach((name, wert) ->
                zeilen.append(" ").append(name).append(": ").append(wert).append("\n   "));
        Anbindungsleser.lesen(knoten(zeilen.toString().strip() + "\n"), FRAGEN, befunde);
        assertThat(befunde).extracting(Befund::code).contains(code);
    }

    private static String rechnen(String werte) {
        var befunde = new ArrayList<Befund>();
        var auftrag = lesen(werte, befunde).auftraege().getFirst();
        assertThat(befunde).isEmpty();
        var rechner =
                new Zuordnungsrechner(
                        ANTWORTEN, Map.of("vorgang.eingegangen", "2026-03-01T23:30:00Z"));
        return Nutzlast.schreiben(Format.JSON, "", rechner.rechnen(auftrag.werte()));
    }

    private static Anbindung lesen(String werte, List<Befund> befunde) {
        var text =
                "zustellungen:\n  - an: hund\n    bei: eingereicht\n    werte:\n" + werte.indent(6);
        return Anbindungsleser.lesen(knoten(text), FRAGEN, befunde);
    }

    private static YamlKnoten knoten(String text) {
        return YamlKnoten.lesen("anbindung.yaml", text.getBytes(StandardCharsets.UTF_8));
    }
}
