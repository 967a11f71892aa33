package dreiklang.rechenprobe;

import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.basis.Sprache;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A figure stays as exact and a date as precise as it was told.
class AngabenTest {

    @ParameterizedTest
    @CsvSource({
        "ca. 700, ca. 700",
        "rd. 250, ca. 250",
        "maximal rd. 250, höchstens 250",
        "mehr als 220, mehr als 220",
        ">330, mehr als 330",
        "über 85 %, mehr als 85",
        "mindestens 12, mindestens 12",
        "bis zu 50, höchstens 50",
        "'1.038.880 €', 1.038.880",
        "'1.234,50', '1.234,50'",
        "-12, -12",
        "0, 0",
        "k. A., unbekannt",
        "?, unbekannt",
        "unbekannt, unbekannt",
        "-, keine",
        "----, keine",
        "keine, keine"
    })
    void eineZahlStehtDaWieSieGesagtWurde(String gesagt, String erwartet) {
        assertThat(Zahlenangabe.lesen(gesagt).map(a -> a.wortlaut(Sprache.DE))).contains(erwartet);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "125 x", "32.1", "Aktenplan", "EGr. 12", "1.2.3", "zwölf"})
    void wasKeineZahlIstWirdKeine(String text) {
        assertThat(Zahlenangabe.lesen(text)).isEmpty();
    }

    @Test
    void unbekanntKeineUndNullSindDreierlei() {
        assertThat(Zahlenangabe.UNBEKANNT)
                .isNotEqualTo(Zahlenangabe.KEINE)
                .isNotEqualTo(Zahlenangabe.genau(0));
        assertThat(Zahlenangabe.KEINE).isNotEqualTo(Zahlenangabe.genau(0));
    }

    @Test
    void unnaHat65UrspruenglicheUndMindestens12HinzugefuegteProjekte() {
        assertThat(summe("22", "9", "7", "14", "13").wortlaut(Sprache.DE)).isEqualTo("65");
        var hinzu = summe("3", "4", "5", "unbekannt", "unbekannt");
        assertThat(hinzu.angabe().wortlaut(Sprache.DE)).isEqualTo("mindestens 12");
        assertThat(hinzu.wortlaut(Sprache.DE)).isEqualTo("12 + 2 × unbekannt");
        assertThat(summe("65", "mindestens 12").wortlaut(Sprache.DE))
                .isEqualTo("65 + mindestens 12");
    }

    @Test
    void eineSummeVonUngefaehremIstUngefaehr() {
        assertThat(summe("575", "ca. 700").angabe().wortlaut(Sprache.DE)).isEqualTo("ca. 1.275");
        assertThat(summe("10", "höchstens 5").angabe().wortlaut(Sprache.EN))
                .isEqualTo("at most 15");
        assertThat(summe("keine", "keine").angabe()).isEqualTo(Zahlenangabe.KEINE);
        assertThat(Zahlensumme.LEER.angabe()).isEqualTo(Zahlenangabe.KEINE);
    }

    @Test
    void eineGenannteSummeWidersprichtNurWennSieNichtSeinKann() {
        assertThat(summe("3", "unbekannt").vertraegt(Zahlenangabe.genau(7))).isTrue();
        assertThat(summe("3", "unbekannt").vertraegt(Zahlenangabe.genau(2))).isFalse();
        assertThat(summe("3", "4").vertraegt(Zahlenangabe.genau(8))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "31.12.2021, 31.12.2021, 2021-12-31, 2021-12-31",
        "2021-12-31, 31.12.2021, 2021-12-31, 2021-12-31",
        "3. Quartal 2021, 3. Quartal 2021, 2021-07-01, 2021-09-30",
        "bis zum 3. Quartal 2021, 3. Quartal 2021, 2021-07-01, 2021-09-30",
        "Q1 2023, 1. Quartal 2023, 2023-01-01, 2023-03-31",
        "2. HJ 2020, 2. Halbjahr 2020, 2020-07-01, 2020-12-31",
        "im 1. Halbjahr 2021, 1. Halbjahr 2021, 2021-01-01, 2021-06-30",
        "Anfang 2023, Anfang 2023, 2023-01-01, 2023-04-30",
        "Frühjahr 2024, Frühjahr 2024, 2024-03-01, 2024-05-31",
        "September 2021, September 2021, 2021-09-01, 2021-09-30",
        "03/2022, März 2022, 2022-03-01, 2022-03-31",
        "8. Oktober 2019, 08.10.2019, 2019-10-08, 2019-10-08",
        "2028, 2028, 2028-01-01, 2028-12-31",
        "fortlaufend bis zum 30.06.2025, fortlaufend bis 30.06.2025, 2025-06-30, 2025-06-30"
    })
    void einDatumBleibtSoGenauWieEsGesagtWurde(
            String gesagt, String erwartet, LocalDate von, LocalDate bis) {
        var zeit = Zeitangabe.lesen(gesagt).orElseThrow();
        assertThat(zeit.wortlaut(Sprache.DE)).isEqualTo(erwartet);
        assertThat(List.of(zeit.von(), zeit.bis())).containsExactly(von, bis);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "demnächst", "31.02.2021", "29.1.2020 2021", "Herr Winter", "12"})
    void wasKeinDatumIstWirdKeines(String text) {
        assertThat(Zeitangabe.lesen(text)).isEmpty();
    }

    private static Zahlensumme summe(String... zahlen) {
        return Zahlensumme.von(
                Arrays.stream(zahlen).map(Zahlenangabe::lesen).map(Optional::orElseThrow).toList());
    }
}
