package dreiklang.steuerung;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BearbeitungszeitTest {

    @Test
    void unterFuenfVorgaengenGibtEsNurDieAnzahl() {
        assertThat(Bearbeitungszeit.aus(tage(1, 2, 3, 4)))
                .isEqualTo(new Bearbeitungszeit(4, Optional.empty(), Optional.empty()));
        assertThat(Bearbeitungszeit.aus(List.of()))
                .isEqualTo(new Bearbeitungszeit(0, Optional.empty(), Optional.empty()));
    }

    @Test
    void dieHaelfteDauertHoechstensDenMedianUndVierVonFuenfDasAchtzigstePerzentil() {
        assertThat(Bearbeitungszeit.aus(tage(9, 1, 5, 3, 7)))
                .isEqualTo(new Bearbeitungszeit(5, Optional.of(5.0), Optional.of(7.0)));
        assertThat(Bearbeitungszeit.aus(tage(1, 2, 3, 4, 5, 6, 7, 8, 9, 10)))
                .isEqualTo(new Bearbeitungszeit(10, Optional.of(5.0), Optional.of(8.0)));
    }

    @Test
    void jedeZahlIstEinWertDerWirklichVorkam() {
        for (int n = 5; n <= 200; n++) {
            var werte = IntStream.rangeClosed(1, n).mapToObj(Duration::ofDays).toList();
            var zeit = Bearbeitungszeit.aus(werte);
            double median = zeit.medianTage().orElseThrow();
            double p80 = zeit.p80Tage().orElseThrow();
            assertThat(werte.stream().filter(d -> d.toDays() <= median).count() * 2)
                    .as("half of %d", n)
                    .isBetween((long) n, (long) n + 1);
            assertThat(werte.stream().filter(d -> d.toDays() <= p80).count() * 5)
                    .as("four of five of %d", n)
                    .isBetween(4L * n, 4L * n + 4);
        }
    }

    @Test
    void einEinzelnerAusreisserVerschiebtWederMedianNochPerzentil() {
        assertThat(Bearbeitungszeit.aus(tage(1, 2, 3, 4, 5, 6, 7, 8, 9, 3000)))
                .isEqualTo(Bearbeitungszeit.aus(tage(1, 2, 3, 4, 5, 6, 7, 8, 9, 10)));
    }

    private static List<Duration> tage(int... tage) {
        return IntStream.of(tage).boxed().flatMap(t -> Stream.of(Duration.ofDays(t))).toList();
    }
}
