package dreiklang.steuerung.web;

import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.steuerung.Berichtszeitraum;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class ZeitraumwahlTest {

    private static final LocalDate HEUTE = LocalDate.of(2026, 11, 21);

    @Test
    void dieLetztenZwoelfMonateEndenHeute() {
        assertThat(Zeitraumwahl.lesen("12-monate", HEUTE))
                .isEqualTo(new Berichtszeitraum(LocalDate.of(2025, 11, 22), HEUTE));
    }

    @Test
    void einLaufendesQuartalReichtNichtInDieZukunft() {
        assertThat(Zeitraumwahl.lesen("2026-q4", HEUTE))
                .isEqualTo(new Berichtszeitraum(LocalDate.of(2026, 10, 1), HEUTE));
        assertThat(Zeitraumwahl.lesen("2026-q3", HEUTE))
                .isEqualTo(
                        new Berichtszeitraum(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 30)));
        assertThat(Zeitraumwahl.lesen("2025", HEUTE))
                .isEqualTo(
                        new Berichtszeitraum(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)));
    }

    @Test
    void unsinnHeisstDieLetztenZwoelfMonate() {
        for (var unsinn : new String[] {"", "2099", "2026-q9", "'; drop", "0000"}) {
            assertThat(Zeitraumwahl.lesen(unsinn, HEUTE))
                    .as(unsinn)
                    .isEqualTo(Berichtszeitraum.zwoelfMonateBis(HEUTE));
        }
    }

    @Test
    void jederMonatMitEinemTagImZeitraumZaehlt() {
        var zeitraum = Berichtszeitraum.zwoelfMonateBis(HEUTE);
        assertThat(zeitraum.monate())
                .hasSize(13)
                .startsWith(YearMonth.of(2025, 11))
                .endsWith(YearMonth.of(2026, 11));
    }
}
