package dreiklang.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dreiklang.basis.FachlicherFehler;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/// Nobody fills the figures alone.
class WunschgrenzeTest {

    private final AtomicLong uhr = new AtomicLong();
    private final Wunschgrenze grenze = new Wunschgrenze(uhr::get);

    @Test
    void dieselbeSucheZaehltEinmalJeStundeUndAdresse() {
        assertThat(grenze.zaehlt("192.0.2.1", "Kamel")).isTrue();
        assertThat(grenze.zaehlt("192.0.2.1", "kamel")).isFalse();
        assertThat(grenze.zaehlt("192.0.2.2", "kamel")).isTrue();
        uhr.addAndGet(Duration.ofMinutes(61).toNanos());
        assertThat(grenze.zaehlt("192.0.2.1", "kamel")).isTrue();
    }

    @Test
    void eineAdresseZaehltNurSoVielInEinerStunde() {
        for (int i = 0; i < Wunschgrenze.SUCHEN_JE_STUNDE; i++) {
            assertThat(grenze.zaehlt("192.0.2.1", "suche" + i)).isTrue();
        }
        assertThat(grenze.zaehlt("192.0.2.1", "noch eine")).isFalse();
    }

    @Test
    void zuVieleNachrichtenWerdenMitEinemSatzAbgewiesen() {
        for (int i = 0; i < Wunschgrenze.NACHRICHTEN_JE_STUNDE; i++) {
            grenze.pruefen("2001:db8:1:2::" + i);
        }
        assertThatThrownBy(() -> grenze.pruefen("2001:db8:1:2::ff"))
                .isInstanceOf(FachlicherFehler.class)
                .extracting(e -> ((FachlicherFehler) e).code())
                .isEqualTo("P-301");
    }
}
