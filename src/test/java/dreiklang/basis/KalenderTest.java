package dreiklang.basis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class KalenderTest {

    /// Written by hand from the holiday laws: number of holidays a year that do not always fall on
    /// a Sunday.
    private static final Map<Land, Integer> ANZAHL_2026 =
            Map.ofEntries(
                    Map.entry(Land.BW, 12),
                    Map.entry(Land.BY, 12),
                    Map.entry(Land.BE, 10),
                    Map.entry(Land.BB, 10),
                    Map.entry(Land.HB, 10),
                    Map.entry(Land.HH, 10),
                    Map.entry(Land.HE, 10),
                    Map.entry(Land.MV, 11),
                    Map.entry(Land.NI, 10),
                    Map.entry(Land.NW, 11),
                    Map.entry(Land.RP, 11),
                    Map.entry(Land.SL, 12),
                    Map.entry(Land.SN, 11),
                    Map.entry(Land.ST, 11),
                    Map.entry(Land.SH, 10),
                    Map.entry(Land.TH, 11));

    @Test
    void jedesLandHatSeineFeiertage() {
        var gezaehlt =
                Arrays.stream(Land.values())
                        .collect(
                                Collectors.toMap(
                                        land -> land,
                                        land ->
                                                (int)
                                                        LocalDate.of(2026, 1, 1)
                                                                .datesUntil(
                                                                        LocalDate.of(2027, 1, 1))
                                                                .filter(t ->
                                                                        Kalender.fuer(land)
                                                                                .feiertag(t)
                                                                                .isPresent())
                                                                .count()));
        assertThat(gezaehlt).isEqualTo(ANZAHL_2026);
    }

    @Test
    void osternFaelltWieEinAndererRechenwegEsSagt() {
        for (int jahr = 1900; jahr < 2300; jahr++) {
            assertThat(Kalender.ostersonntag(jahr)).isEqualTo(osternNachMeeus(jahr));
            assertThat(Kalender.ostersonntag(jahr).getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
        }
        assertThat(Kalender.ostersonntag(2026)).isEqualTo("2026-04-05");
        assertThat(Kalender.ostersonntag(2038)).isEqualTo("2038-04-25");
    }

    private static LocalDate osternNachMeeus(int jahr) {
        int a = jahr % 19;
        int b = jahr / 100;
        int c = jahr % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int tag = h + l - 7 * m + 114;
        return LocalDate.of(jahr, tag / 31, tag % 31 + 1);
    }

    @Test
    void feiertageHabenEineGueltigkeit() {
        assertThat(feiertag(Land.NW, "2017-10-31")).isTrue();
        assertThat(feiertag(Land.NW, "2018-10-31")).isFalse();
        assertThat(feiertag(Land.SH, "2018-10-31")).isTrue();
        assertThat(feiertag(Land.BE, "2018-03-08")).isFalse();
        assertThat(feiertag(Land.BE, "2019-03-08")).isTrue();
        assertThat(feiertag(Land.BE, "2025-05-08")).isTrue();
        assertThat(feiertag(Land.BE, "2026-05-08")).isFalse();
        assertThat(feiertag(Land.SN, "2026-11-18")).isTrue();
        assertThat(feiertag(Land.NW, "2026-06-04")).isTrue();
        assertThat(feiertag(Land.HH, "2026-06-04")).isFalse();
    }

    @Test
    void diefristEndetAmNaechstenArbeitstag() {
        var nw = Kalender.fuer(Land.NW);
        assertThat(nw.monatsfrist(LocalDate.of(2026, 1, 31), 1)).isEqualTo("2026-03-02");
        assertThat(nw.monatsfrist(LocalDate.of(2028, 1, 31), 1)).isEqualTo("2028-02-29");
        assertThat(nw.monatsfrist(LocalDate.of(2026, 3, 3), 1)).isEqualTo("2026-04-07");
        assertThat(nw.monatsfrist(LocalDate.of(2026, 11, 25), 1)).isEqualTo("2026-12-28");
        assertThat(nw.naechsterArbeitstag(LocalDate.of(2026, 11, 23))).isEqualTo("2026-11-23");
        assertThat(Year.of(2026).atDay(1))
                .satisfies(t -> assertThat(nw.istArbeitstag(t)).isFalse());
    }

    private static boolean feiertag(Land land, String tag) {
        return Kalender.fuer(land).feiertag(LocalDate.parse(tag)).isPresent();
    }
}
