package dreiklang.basis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
            "\""
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
