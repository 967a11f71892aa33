package dreiklang.dokument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dreiklang.basis.Pruefsumme;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InhaltsspeicherTest {

    private static final Pruefsumme HALLO = Pruefsumme.von("hallo");
    private static final Duration TAG = Duration.ofHours(24);

    @TempDir Path ordner;
    private Inhaltsspeicher speicher;

    @BeforeEach
    void aufbauen() throws IOException {
        speicher = new Inhaltsspeicher(ordner);
    }

    @Test
    void gleicherInhaltLiegtNurEinmal() throws Exception {
        try (var arbeiter = Executors.newFixedThreadPool(8)) {
            Callable<Pruefsumme> ablegen = () -> ablegen("hallo");
            for (var ergebnis :
                    arbeiter.invokeAll(IntStream.range(0, 64).mapToObj(i -> ablegen).toList())) {
                assertThat(ergebnis.get()).isEqualTo(HALLO);
            }
        }
        try (var dateien = Files.walk(ordner)) {
            assertThat(dateien.filter(Files::isRegularFile)).containsExactly(ort());
        }
        assertThat(speicher.oeffnen(HALLO)).hasContent("hallo");
    }

    @Test
    void abgebrocheneUebertragungHinterlaesstNichts() {
        var abbruch =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("connection lost");
                    }
                };
        assertThatThrownBy(() -> speicher.schreiben(abbruch, 100)).isInstanceOf(IOException.class);
        assertThat(ordner.resolve("eingang")).isEmptyDirectory();
    }

    @Test
    void beschaedigterInhaltWirdDurchDenselbenInhaltGeheilt() throws IOException {
        ablegen("hallo");
        Files.writeString(ort(), "hal");
        assertThat(speicher.vorhanden(HALLO, 5)).isFalse();
        ablegen("hallo");
        assertThat(speicher.oeffnen(HALLO)).hasContent("hallo");
    }

    @Test
    void gekehrtWirdNurWasAelterAlsEinTagUndOhneDokumentIst() throws IOException {
        ablegen("hallo");
        assertThat(speicher.kehren(TAG, summe -> true)).isZero();
        altern(ort());
        assertThat(speicher.kehren(TAG, summe -> false)).isZero();
        assertThat(speicher.kehren(TAG, summe -> true)).isOne();
        assertThat(speicher.vorhanden(HALLO, 5)).isFalse();
    }

    @Test
    void erneutesAblegenSchuetztVorDemKehren() throws IOException {
        ablegen("hallo");
        altern(ort());
        ablegen("hallo");
        assertThat(speicher.kehren(TAG, summe -> true)).isZero();
        altern(ort());
        assertThat(speicher.auffrischen(HALLO)).isTrue();
        assertThat(speicher.kehren(TAG, summe -> true)).isZero();
    }

    @Test
    void restVonAbgebrochenenUebertragungenWirdGekehrt() throws IOException {
        var rest = Files.writeString(ordner.resolve("eingang").resolve("abc"), "halb");
        altern(rest);
        assertThat(speicher.kehren(TAG, summe -> true)).isOne();
        assertThat(rest).doesNotExist();
    }

    @Test
    void juengeresAlsEinTagKannNichtVerlangtWerden() {
        assertThatThrownBy(() -> speicher.kehren(Duration.ofHours(23), summe -> true))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Pruefsumme ablegen(String text) throws IOException {
        var rohling = speicher.schreiben(new ByteArrayInputStream(Muster.bytes(text)), 1000);
        speicher.aufnehmen(rohling);
        return rohling.pruefsumme();
    }

    private Path ort() {
        var hex = HALLO.hex();
        return ordner.resolve("inhalt")
                .resolve(hex.substring(0, 2))
                .resolve(hex.substring(2, 4))
                .resolve(hex);
    }

    private static void altern(Path datei) throws IOException {
        Files.setLastModifiedTime(
                datei, FileTime.from(Clock.systemUTC().instant().minus(TAG).minusSeconds(60)));
    }
}
