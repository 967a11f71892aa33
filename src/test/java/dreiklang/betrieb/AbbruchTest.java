package dreiklang.betrieb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/// What was confirmed survives every kill of the whole process tree, and nothing happens twice.
class AbbruchTest {

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path ordner;

    @Test
    void zehnAbbruecheVerlierenNichtsUndVerdoppelnNichts() throws Exception {
        var ergebnis = new Abbruchlauf(ordner.resolve("daten")).laufen(10);
        assertThat(ergebnis.maengel()).isEmpty();
        assertThat(ergebnis.bestaetigt()).isPositive();
        assertThat(ergebnis.abbrueche()).hasSize(10);
    }
}
