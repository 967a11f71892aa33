package dreiklang.fachverfahren;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DateiwegTest implements Wegvertrag {

    @TempDir private Path ordner;

    @Override
    public Weg weg() {
        return new Dateiweg(ordner.resolve("ausgang"));
    }

    @Override
    public Weg tot() throws Exception {
        var datei = Files.writeString(ordner.resolve("keinordner"), "x");
        return new Dateiweg(datei.resolve("darin"));
    }

    @Override
    public long angekommen(String schluessel) throws Exception {
        if (!Files.exists(ordner.resolve("ausgang"))) {
            return 0;
        }
        try (var alle = Files.list(ordner.resolve("ausgang"))) {
            return alle.filter(d -> d.getFileName().toString().contains(schluessel)).count();
        }
    }

    @Test
    void eineAndereDateiUnterDemselbenNamenWirdNichtUeberschrieben() throws Exception {
        weg().senden(Fachbrief.mit("d.eingereicht.1", "{}"));
        assertThatThrownBy(() -> weg().senden(Fachbrief.mit("d.eingereicht.1", "{\"anders\": 1}")))
                .isInstanceOfSatisfying(
                        Zustellfehler.class, f -> assertThat(f.endgueltig()).isTrue());
        assertThat(ordner.resolve("ausgang/d.eingereicht.1.json")).hasContent("{}");
    }
}
