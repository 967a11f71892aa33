package dreiklang.signatur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dreiklang.basis.FachlicherFehler;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PruefplaetzeTest {

    private final CountDownLatch ende = new CountDownLatch(1);

    @AfterEach
    void aufhoeren() {
        ende.countDown();
    }

    @Test
    void werNichtAufhoertVerliertSeinenPlatzUndAndereKommenDran() throws Exception {
        var plaetze = new Pruefplaetze(1, 1, Duration.ofMillis(200));
        assertThat(code(plaetze, this::endlos)).isEqualTo("U-302");
        assertThat(plaetze.rechnen(() -> "geprüft")).isEqualTo("geprüft");
    }

    @Test
    void werNichtEinmalBegonnenHatWirdNichtFuerZuLangsamErklaert() throws Exception {
        var plaetze = new Pruefplaetze(1, 0, Duration.ofMillis(200));
        assertThat(code(plaetze, this::endlos)).isEqualTo("U-302");
        assertThat(code(plaetze, () -> "nie")).isEqualTo("U-306");
        ende.countDown();
        org.awaitility.Awaitility.await()
                .untilAsserted(() -> assertThat(plaetze.rechnen(() -> "geprüft")).isNotEmpty());
    }

    @Test
    void wasScheitertGibtSeinenPlatzZurueck() {
        var plaetze = new Pruefplaetze(1, 0, Duration.ofMillis(200));
        for (int i = 0; i < 3; i++) {
            assertThat(
                            code(
                                    plaetze,
                                    () -> {
                                        throw new IllegalStateException("kaputt");
                                    }))
                    .isEqualTo("U-303");
        }
    }

    /// As a library that computes: it does not hear that it was told to stop.
    private String endlos() {
        while (ende.getCount() > 0) {
            Thread.onSpinWait();
        }
        return "zu spät";
    }

    private static String code(Pruefplaetze plaetze, Callable<String> arbeit) {
        return catchThrowableOfType(FachlicherFehler.class, () -> plaetze.rechnen(arbeit)).code();
    }
}
