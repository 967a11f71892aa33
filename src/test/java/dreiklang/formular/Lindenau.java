package dreiklang.formular;

import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.karte.Karten;
import java.nio.file.Path;

/// The map of the demo Kommune.
final class Lindenau {

    private Lindenau() {}

    static Karten karten() {
        var karten = new Karten();
        assertThat(karten.laden(Path.of("kommune/demo"))).isEmpty();
        return karten;
    }
}
