package dreiklang.zahlung;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dreiklang.ausdruck.Tafeln;
import dreiklang.basis.Befund;
import dreiklang.basis.Geldbetrag;
import dreiklang.basis.YamlKnoten;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GebuehrenTest {

    private static final Set<String> FELDER =
            Set.of("antragsteller", "anzahl", "anlass", "zustellung");

    @Test
    void dasReitkennzeichenKostetWasDieRegelnSagen() throws Exception {
        var befunde = new ArrayList<Befund>();
        var regeln =
                lesen(
                        Files.readString(Path.of("leistungen/reitkennzeichen/gebuehren.yaml")),
                        befunde);
        assertThat(befunde).isEmpty();
        var posten =
                regeln.posten(
                        Map.of(
                                "antragsteller", List.of("privat"),
                                "anzahl", List.of("2"),
                                "anlass", List.of("neu"),
                                "zustellung", List.of("abholung")));
        assertThat(posten)
                .extracting(Gebuehrenposten::betrag)
                .containsExactly(new Geldbetrag(5000), new Geldbetrag(1700));
        assertThat(Gebuehrenregeln.summe(posten)).isEqualTo(new Geldbetrag(6700));
        assertThat(regeln.posten(Map.of())).isEmpty();
    }

    @Test
    void gerundetWirdAufDenCentUndNieUnterNull() {
        var regeln =
                lesen(
                        """
                        regeln:
                          - {betrag: 0.335 * anzahl, text: Teil}
                          - {betrag: 1 - 5, text: Abzug}
                        """,
                        new ArrayList<>());
        assertThat(Gebuehrenregeln.summe(regeln.posten(Map.of("anzahl", List.of("1")))))
                .isEqualTo(new Geldbetrag(34));
    }

    @Test
    void fehlerhafteRegelnWerdenMitZeileGenannt() {
        var befunde = new ArrayList<Befund>();
        lesen(
                """
                regeln:
                  - {betrag: 5 * pferde, text: Abgabe}
                  - {betrag: anzahl > 1, text: Abgabe}
                  - {betrag: "5 +", text: Abgabe}
                  - {wenn: anzahl > 1}
                  - {betrag: 5, text: Abgabe, rabatt: 1}
                """,
                befunde);
        assertThat(befunde)
                .extracting(Befund::zeile, Befund::code)
                .contains(
                        tuple(2, "Z-101"),
                        tuple(3, "Z-102"),
                        tuple(4, "B-301"),
                        tuple(5, "B-222"),
                        tuple(6, "B-221"));
    }

    @Test
    void eineTafelRechnetDenBetrag() {
        var befunde = new ArrayList<Befund>();
        var regeln = lesen("regeln:\n  - {tafel: staffel, text: Abgabe}\n", befunde);
        assertThat(befunde).isEmpty();
        assertThat(regeln.felder()).isEqualTo(Set.of("anzahl"));
        assertThat(regeln.posten(Map.of("anzahl", List.of("3"))).getFirst().betrag())
                .isEqualTo(Geldbetrag.euro(new BigDecimal("12.50")));
        assertThat(regeln.posten(Map.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "betrag: '${1+1}'",
                "betrag: '#{x}'",
                "betrag: T(java.lang.Runtime)",
                "betrag: anzahl.getClass()",
                "betrag: 'exec(1)'",
                "{betrag: 1, wenn: '${true}'}",
                "{betrag: 1, wenn: 'anzahl.getClass() = 1'}",
                "tafel: '${x}'",
                "tafel: ../../gebuehren",
                "tafel: gibt_es_nicht",
                "tafel: ''",
                "{tafel: staffel, betrag: 1}",
                "tafel: [staffel]",
                "tafel: worte"
            })
    void feindlicheRegelnWerdenAbgelehnt(String regel) {
        var befunde = new ArrayList<Befund>();
        String zeile = regel.startsWith("{") ? regel.substring(1, regel.length() - 1) : regel;
        lesen("regeln:\n  - {" + zeile + ", text: Abgabe}\n", befunde);
        assertThat(befunde).isNotEmpty();
    }

    private static byte[] tafel(String art, String wert) {
        return ("<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" id=\"d\" name=\"d\"><decision id=\"e\" name=\"e\"><decisionTable hitPolicy=\"FIRST\">"
                        + "<input id=\"i\"><inputExpression typeRef=\"number\"><text>anzahl</text></inputExpression></input><output name=\"folge\" typeRef=\""
                        + art
                        + "\"/><rule><inputEntry><text>[1..5]</text></inputEntry><outputEntry><text>"
                        + wert
                        + "</text></outputEntry></rule></decisionTable></decision></definitions>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static final Map<String, byte[]> TAFELN =
            Map.of(
                    "tafeln/staffel.dmn", tafel("number", "12.50"),
                    "tafeln/worte.dmn", tafel("string", "\"x\""));

    private static Gebuehrenregeln lesen(String yaml, List<Befund> befunde) {
        var knoten = YamlKnoten.lesen("gebuehren.yaml", yaml.getBytes(StandardCharsets.UTF_8));
        return Gebuehrenregeln.lesen(knoten, FELDER, Tafeln.aus(TAFELN, FELDER), befunde);
    }
}
