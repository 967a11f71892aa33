package dreiklang.betrieb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of Akten survives the end of the program at every place of its way.
class AktenabbruchTest {

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path ordner;

    @Test
    void derIndexDerAktenIstNachJedemAbbruchWieEinUngestoerter() throws Exception {
        var ergebnis = new Indexabbruch(ordner.resolve("index"), 24).laufen();
        assertThat(ergebnis.maengel()).isEmpty();
        assertThat(ergebnis.stuecke()).isGreaterThan(48);
        assertThat(ergebnis.abbrueche()).isEqualTo(3);
    }

    @Test
    void eineAussonderungKommtTrotzJedesAbbruchsAnsEndeUndJedeAkteGehtGenauEinmal()
            throws Exception {
        var ergebnis = new Aussonderungsabbruch(ordner.resolve("aussonderung")).laufen();
        assertThat(ergebnis.maengel()).isEmpty();
        assertThat(ergebnis.abbrueche()).isEqualTo(5);
    }
}
