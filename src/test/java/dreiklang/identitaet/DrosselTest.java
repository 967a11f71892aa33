package dreiklang.identitaet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrosselTest {

    private final AtomicLong zeit = new AtomicLong();
    private final Drossel drossel = new Drossel(zeit::get);

    @Test
    void nachFuenfFehlversuchenMussGewartetWerden() {
        assertThat(versuche("amt:a.berger", "192.0.2.1", 8)).isEqualTo(5);
    }

    @Test
    void nachEinerViertelstundeIstAllesVerziehen() {
        versuche("amt:a.berger", "192.0.2.1", 8);
        zeit.addAndGet(Drossel.FENSTER.toNanos() + 1);
        assertThat(drossel.erlaubt("amt:a.berger", "192.0.2.1")).isTrue();
    }

    @Test
    void parallelesRatenBringtNichtsWeilVorDerPruefungGezaehltWird() {
        long erlaubt =
                IntStream.range(0, 200)
                        .parallel()
                        .filter(i -> drossel.erlaubt("amt:a.berger", "192.0.2.1"))
                        .count();
        assertThat(erlaubt).isEqualTo(Drossel.JE_KONTO_UND_QUELLE);
    }

    @Test
    void werDasKontoVonUeberallAngreiftSperrtDieInhaberinNichtAus() {
        drossel.erlaubt("amt:a.berger", "192.0.2.1");
        drossel.gelungen("amt:a.berger", "192.0.2.1");
        for (int i = 0; i < 500; i++) {
            drossel.erlaubt("amt:a.berger", "198.51.100." + i);
        }
        assertThat(drossel.erlaubt("amt:a.berger", "203.0.113.9")).isFalse();
        assertThat(drossel.erlaubt("amt:a.berger", "192.0.2.1")).isTrue();
    }

    @Test
    void eineQuelleDieVieleKontenProbiertWirdGebremst() {
        long erlaubt =
                IntStream.range(0, 500)
                        .filter(i -> drossel.erlaubt("amt:person" + i, "192.0.2.1"))
                        .count();
        assertThat(erlaubt).isEqualTo(Drossel.JE_QUELLE);
    }

    @Test
    void vieleQuellenMitVielenKontenWerdenInsgesamtGebremst() {
        long erlaubt =
                IntStream.range(0, 3000)
                        .filter(i -> drossel.erlaubt("antrag:" + i, "q" + i))
                        .count();
        assertThat(erlaubt).isEqualTo(Drossel.GESAMT);
    }

    @Test
    void gelungeneAnmeldungenZaehlenNicht() {
        for (int i = 0; i < 2000; i++) {
            assertThat(drossel.erlaubt("amt:person" + i, "192.0.2.1")).isTrue();
            drossel.gelungen("amt:person" + i, "192.0.2.1");
        }
    }

    @Test
    void einIpv6AnschlussIstEineQuelle() {
        assertThat(Drossel.quelle("2001:db8:1:2:aaaa::1")).isEqualTo("2001:db8:1:2");
        assertThat(Drossel.quelle("2001:db8:1:2:bbbb:0:0:9")).isEqualTo("2001:db8:1:2");
        assertThat(Drossel.quelle("192.0.2.1")).isEqualTo("192.0.2.1");
        assertThat(Drossel.quelle("::1")).isEqualTo("::1");
    }

    private int versuche(String konto, String herkunft, int anzahl) {
        return (int)
                IntStream.range(0, anzahl).filter(i -> drossel.erlaubt(konto, herkunft)).count();
    }
}
