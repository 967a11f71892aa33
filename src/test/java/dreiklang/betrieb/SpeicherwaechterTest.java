package dreiklang.betrieb;

import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.basis.Speicherplatz;
import dreiklang.basis.Speicherplatz.Lage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/// Free space decides what may still be taken in.
class SpeicherwaechterTest {

    @TempDir private Path ordner;

    private final Speicherplatz speicherplatz = new Speicherplatz();

    private static Speichergrenzen grenzen(DataSize dateien, DataSize annahme, DataSize ballast) {
        return new Speichergrenzen(Duration.ofSeconds(5), 100, dateien, 100, annahme, ballast);
    }

    @Test
    void erstKeineDateienDannNichtsMehr() {
        var grenzen =
                new Speichergrenzen(
                        Duration.ofSeconds(5),
                        10,
                        DataSize.ofGigabytes(2),
                        5,
                        DataSize.ofGigabytes(1),
                        DataSize.ofBytes(0));
        long gb = 1L << 30;
        assertThat(grenzen.lage(3 * gb, 1000 * gb)).isEqualTo(Lage.FREI);
        assertThat(grenzen.lage(3 * gb / 2, 1000 * gb)).isEqualTo(Lage.KEINE_DATEIEN);
        assertThat(grenzen.lage(gb / 2, 1000 * gb)).isEqualTo(Lage.NUR_LESEN);
    }

    @Test
    void aufKleinenDatentraegernZaehltDerAnteil() {
        var grenzen =
                new Speichergrenzen(
                        Duration.ofSeconds(5),
                        10,
                        DataSize.ofGigabytes(2),
                        5,
                        DataSize.ofGigabytes(1),
                        DataSize.ofBytes(0));
        assertThat(grenzen.lage(11, 100)).isEqualTo(Lage.FREI);
        assertThat(grenzen.lage(9, 100)).isEqualTo(Lage.KEINE_DATEIEN);
        assertThat(grenzen.lage(4, 100)).isEqualTo(Lage.NUR_LESEN);
    }

    @Test
    void derEchteDatentraegerWirdGemessen() {
        new Speicherwaechter(
                speicherplatz,
                grenzen(DataSize.ofTerabytes(4000), DataSize.ofBytes(0), DataSize.ofBytes(0)),
                ordner,
                ordner);
        assertThat(speicherplatz.lage()).isEqualTo(Lage.KEINE_DATEIEN);
    }

    @Test
    void dieReserveWirdGegebenUndWiederAngelegt() {
        var ballast = ordner.resolve("ballast");
        new Speicherwaechter(
                speicherplatz,
                grenzen(DataSize.ofBytes(1), DataSize.ofBytes(1), DataSize.ofMegabytes(3)),
                ordner,
                ordner);
        assertThat(ballast).exists().hasSize(3 << 20);
        new Speicherwaechter(
                speicherplatz,
                grenzen(
                        DataSize.ofTerabytes(4000),
                        DataSize.ofTerabytes(4000),
                        DataSize.ofTerabytes(4000)),
                ordner,
                ordner);
        assertThat(speicherplatz.lage()).isEqualTo(Lage.NUR_LESEN);
        assertThat(Files.exists(ballast)).isFalse();
    }
}
