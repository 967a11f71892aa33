package dreiklang.ausdruck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dreiklang.basis.FachlicherFehler;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AusdruckTest {

    private static final Map<String, List<String>> WERTE =
            Map.of(
                    "anzahl", List.of("3"),
                    "versand", List.of("post"),
                    "arten", List.of("wald", "kutsche"),
                    "beginn", List.of("2026-05-01"),
                    "halter.name", List.of("Erika"),
                    "ja_feld", List.of("ja"),
                    "nein_feld", List.of("nein"),
                    "leer", List.of(""));

    /// Two children and today, as the answers of a form carry them.
    private static final Map<String, List<String>> FAMILIE =
            Map.of(
                    "heute", List.of("2026-11-22"),
                    "grenze", List.of("6"),
                    "geboren", List.of("2008-11-23"),
                    "reitart", List.of("wald", "kutsche"),
                    "kinder", List.of("1", "2"),
                    "kinder.1.tag", List.of("2020-11-22"),
                    "kinder.1.betrag", List.of("100.50"),
                    "kinder.2.tag", List.of("2022-02-01"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "alter(geboren) = 17 | true",
                "alter(geboren) >= 18 | false",
                "alter(fehlt) < 18 | false",
                "nicht alter(fehlt) >= 18 | true",
                "heute = 2026-11-22 | true",
                "heute > geboren | true",
                "anzahl(kinder) = 2 | true",
                "anzahl(fehlt) = 0 | true",
                "anzahl(reitart) > 1 | true",
                "anzahl(kinder, alter(tag) < grenze) = 1 | true",
                "anzahl(kinder, alter(tag) >= 6 und betrag > 100) = 1 | true",
                "anzahl(kinder, betrag = '') = 1 | true",
                "tage(2026-11-20, heute) = 2 | true",
                "monate(2026-01-31, 2026-03-01) = 1 | true",
                "jahre(geboren, 2026-11-23) = 18 | true",
                "anzahl = 3 | false"
            })
    void funktionenUeberTageUndGruppen(String ausdruck, boolean erwartet) {
        assertThat(Ausdruck.lesen(ausdruck).gilt(FAMILIE)).isEqualTo(erwartet);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "summe(kinder, betrag * 12) | 1206",
                "min(3, anzahl(kinder)) | 2",
                "max(3, 10, 2) | 10",
                "runde(2.5) | 3",
                "stufe(100, 100, 5, 200, 7, 9) | 5",
                "stufe(100.01, 100, 5, 200, 7, 9) | 7",
                "stufe(201, 100, 5, 200, 7, 9) | 9"
            })
    void funktionenRechnen(String ausdruck, BigDecimal erwartet) {
        assertThat(Ausdruck.lesen(ausdruck).rechne(FAMILIE)).isEqualByComparingTo(erwartet);
    }

    @Test
    void trenntFelderDesFormularsVonDenenEinesEintrags() {
        var ausdruck =
                Ausdruck.lesen("ort = 'hier' und summe(kinder, betrag + alter(tag)) > grenze");
        assertThat(ausdruck.felder()).containsExactlyInAnyOrder("ort", "kinder", "grenze");
        assertThat(ausdruck.jeEintrag()).isEqualTo(Map.of("kinder", Set.of("betrag", "tag")));
    }

    @Test
    void funktionenAlsDeutscherSatz() {
        assertThat(Ausdruck.lesen("anzahl(kinder, alter(tag) < 6) > 1").alsSatz(f -> f))
                .isEqualTo(
                        "die Anzahl bei „kinder“, für die gilt: das Alter nach „tag“ ist kleiner als 6"
                                + " ist größer als 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "anzahl > 1 | true",
                "anzahl > 3 | false",
                "anzahl >= 3.00 | true",
                "anzahl = 3.0 | true",
                "anzahl <> 3 | false",
                "anzahl + 1 = 4 | true",
                "versand = 'post' | true",
                "versand != 'post' | false",
                "versand = \"abholen\" oder anzahl <= 3 | true",
                "versand = 'abholen' or anzahl < 3 | false",
                "nicht (versand = 'abholen') und anzahl = 3 | true",
                "not versand = 'abholen' AND anzahl = 3 | true",
                "arten enthaelt 'kutsche' | true",
                "arten enthaelt 'halle' | false",
                "beginn >= 2026-05-01 | true",
                "beginn < 2026-05-01 | false",
                "halter.name = 'Erika' | true",
                "ja_feld | true",
                "nein_feld | false",
                "leer = '' | true",
                "fehlt = '' | true",
                "fehlt != '' | false",
                "fehlt | false",
                "fehlt > 0 | false",
                "fehlt < 1 | false",
                "fehlt = 0 | false",
                "versand < 5 | false",
                "versand = 'po''st' | false",
                "1 + 2 * 3 = 7 | true",
                "(1 + 2) * 3 = 9 | true",
                "-1 < 0 | true",
                "8 - 3 - 2 = 3 | true",
                "falsch = 'x' oder versand = 'post' und anzahl = 3 | true"
            })
    void bedingungGiltOderGiltNicht(String ausdruck, boolean erwartet) {
        assertThat(Ausdruck.lesen(ausdruck).gilt(WERTE)).isEqualTo(erwartet);
    }

    @ParameterizedTest
    @CsvSource({
        "25 * anzahl + 4.50 * (versand = 'post'), 79.50",
        "anzahl / 2, 1.5",
        "anzahl / fehlt, 0",
        "fehlt + 1, 1",
        "versand, 0",
        "0.1 + 0.2, 0.3"
    })
    void rechnetAufDenCentGenau(String ausdruck, BigDecimal erwartet) {
        assertThat(Ausdruck.lesen(ausdruck).rechne(WERTE)).isEqualByComparingTo(erwartet);
    }

    @Test
    void nenntDieFelderDieEsLiest() {
        assertThat(Ausdruck.lesen("a.b > 1 und c_d enthaelt 'x' oder nicht e").felder())
                .containsExactlyInAnyOrder("a.b", "c_d", "e");
    }

    @Test
    void laesstSichAlsDeutscherSatzLesen() {
        var ausdruck =
                Ausdruck.lesen("(versand = 'post' oder anzahl > 1.5) und beginn < 2026-05-01");
        assertThat(ausdruck.alsSatz(f -> f.equals("versand") ? "Wie zustellen?" : f))
                .isEqualTo(
                        "(„Wie zustellen?“ ist „post“ oder „anzahl“ ist größer als 1,5)"
                                + " und „beginn“ ist kleiner als 01.05.2026");
        assertThat(Ausdruck.lesen("mail != ''").alsSatz(f -> "E-Mail"))
                .isEqualTo("„E-Mail“ ist beantwortet");
    }

    @Test
    void unterscheidetBedingungUndBetrag() {
        assertThat(Ausdruck.lesen("a = 1").istBedingung()).isTrue();
        assertThat(Ausdruck.lesen("25 * a").istBedingung()).isFalse();
    }

    @Test
    void gleicherBaumIstGleicherAusdruck() {
        assertThat(Ausdruck.lesen("a=1 and b")).isEqualTo(Ausdruck.lesen(" a = 1 und b "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "(",
                ")",
                "a =",
                "= a",
                "a = = b",
                "a b",
                "a = 1 = 2",
                "1,5 > a",
                "'offen",
                "a &&" + " b",
                "und",
                "a und",
                "nicht",
                "enthaelt 'x'",
                "1 enthaelt 'x'",
                "a; b",
                "${a}",
                "T(java.lang.Runtime)",
                "a.b.",
                ".a",
                "1e9",
                "2026-02-30 = a",
                "a = #b",
                "a\u0000",
                "ä = 1",
                "alter()",
                "alter(a, b)",
                "alter(a",
                "summe(kinder)",
                "summe(1, 2)",
                "stufe(a, 1, 2, 3, 4)",
                "unbekannt(a)",
                "max(1,2)",
                "1234567890123456 = a"
            })
    void wasNichtLesbarIstWirdMitStelleUndGrundAbgelehnt(String ausdruck) {
        assertThatThrownBy(() -> Ausdruck.lesen(ausdruck))
                .isInstanceOfSatisfying(
                        FachlicherFehler.class,
                        e -> {
                            assertThat(e.code()).isEqualTo("B-301");
                            assertThat(e.werte()).hasSize(2);
                            assertThat((Integer) e.werte().getFirst()).isPositive();
                        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "nicht ", "-", "a+", "a und ", "((a)*", "a.", "1"})
    void riesigeEingabenWerdenAbgelehntUndEndenSofort(String stueck) {
        assertThatThrownBy(() -> Ausdruck.lesen(stueck.repeat(20_000)))
                .isInstanceOf(FachlicherFehler.class);
        assertThatThrownBy(() -> Ausdruck.lesen(stueck.repeat(1_000_000)))
                .isInstanceOf(FachlicherFehler.class);
        assertThatThrownBy(() -> Ausdruck.lesen(stueck.repeat(1_990 / stueck.length())))
                .isInstanceOf(FachlicherFehler.class);
    }

    @Test
    void zufaelligeEingabenGebenErgebnisOderFachlichenFehler() {
        var zufall = new Random(7);
        String[] worte = {
            "a",
            "1",
            "'x'",
            "und",
            "oder",
            "nicht",
            "(",
            ")",
            "=",
            "<",
            "+",
            "-",
            "*",
            "/",
            "enthaelt",
            "2026-01-01",
            "\u0000",
            "😀",
            "anzahl",
            "9999999.99",
            "\"",
            ",",
            "alter(",
            "anzahl(",
            "summe(arten,",
            "stufe(1, 2,",
            "runde(",
            "tage(beginn,",
            "heute"
        };
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder();
            for (int n = zufall.nextInt(12); n >= 0; n--) {
                text.append(worte[zufall.nextInt(worte.length)]).append(' ');
            }
            try {
                var ausdruck = Ausdruck.lesen(text.toString());
                ausdruck.gilt(WERTE);
                ausdruck.rechne(WERTE);
                assertThat(ausdruck.alsSatz(f -> f)).isNotEmpty();
            } catch (FachlicherFehler e) {
                assertThat(e.code()).isEqualTo("B-301");
            }
        }
    }
}
