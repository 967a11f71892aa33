package dreiklang.steuerung;

import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.Stadttest;
import dreiklang.leistung.LeistungVermisst;
import dreiklang.steuerung.Suchbilanz.Zeile;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Words that were looked for appear from three equal searches on, or when somebody wrote about
/// them (ADR 0015).
class SuchbilanzTest extends Stadttest {

    /// Long ago, so that nothing of other tests is counted.
    private static final LocalDate TAG = LocalDate.of(2001, 5, 1);

    @Autowired private SucheRepository suchen;

    @AfterEach
    void aufraeumen() {
        suchen.loeschenVor(TAG.plusDays(1));
    }

    private void suche(String worte, boolean mitNachricht) {
        suchen.merken(new LeistungVermisst(UUID.randomUUID(), worte, mitNachricht, TAG));
    }

    @Test
    void seltenesBleibtVerborgenAberGezaehlt() {
        suche("katzensteuer", false);
        suche("katzensteuer", false);
        assertThat(suchen.zeilen(TAG, TAG, Suchbilanzen.AB)).isEmpty();
        assertThat(suchen.anzahl(TAG, TAG, false)).isEqualTo(2);
        suche("katzensteuer", false);
        suche("kamel", false);
        assertThat(suchen.zeilen(TAG, TAG, Suchbilanzen.AB))
                .containsExactly(new Zeile("katzensteuer", 3, 0));
    }

    @Test
    void werEineNachrichtSchreibtWirdGezeigt() {
        suche("kamel", false);
        suche("kamel", true);
        assertThat(suchen.zeilen(TAG, TAG, Suchbilanzen.AB))
                .containsExactly(new Zeile("kamel", 1, 1));
        assertThat(suchen.anzahl(TAG, TAG, true)).isEqualTo(1);
    }

    @Test
    void derselbeFaktZaehltEinmalUndNachDerFristNichtMehr() {
        var fakt = new LeistungVermisst(UUID.randomUUID(), "kamel", false, TAG);
        suchen.merken(fakt);
        suchen.merken(fakt);
        assertThat(suchen.anzahl(TAG, TAG, false)).isEqualTo(1);
        suchen.loeschenVor(TAG.plusDays(1));
        assertThat(suchen.anzahl(TAG, TAG, false)).isZero();
    }
}
