package dreiklang.betrieb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/// What was confirmed survives every kill of the whole process tree, and nothing happens twice.
class AbbruchTest {

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path ordner;

    @Test
    void zehnAbbruecheVerlierenNichtsUndVerdoppelnNichts() throws Exception {
        var plan =
                Abbruchplan.fuer(
                        10, Long.getLong("dreiklang.abbruch.startzahl", System.nanoTime()));
        try (var lauf = new Abbruchlauf(ordner.resolve("daten"), plan)) {
            var ergebnis = lauf.laufen();
            assertThat(ergebnis.maengel()).as("Startzahl " + plan.startzahl()).isEmpty();
            assertThat(ergebnis.bestaetigt()).isPositive();
            assertThat(ergebnis.mails()).isGreaterThanOrEqualTo(ergebnis.bestaetigt());
            assertThat(ergebnis.abbrueche()).hasSize(10);
        }
    }

    @Test
    void eineSammelentscheidungGehtNachJedemAbbruchWeiterUndEntscheidetNichtsZweimal()
            throws Exception {
        var ergebnis = new Sammelabbruch(ordner.resolve("sammel"), 40).laufen();
        assertThat(ergebnis.maengel()).isEmpty();
        assertThat(ergebnis.vorgaenge()).isGreaterThanOrEqualTo(40);
        assertThat(ergebnis.abbrueche()).isEqualTo(3);
    }

    @Test
    void jedeBruchstelleDesProgrammsKommtImPlanVor() throws IOException {
        var gefunden = new TreeSet<String>();
        var muster = Pattern.compile("Bruchstelle\\.erreicht\\(\"([^\"]+)\"\\)");
        try (var dateien = Files.walk(Path.of("src/main/java"))) {
            for (var datei : dateien.filter(d -> d.toString().endsWith(".java")).toList()) {
                muster.matcher(Files.readString(datei))
                        .results()
                        .forEach(t -> gefunden.add(t.group(1)));
            }
        }
        gefunden.removeAll(Sammelabbruch.STELLEN);
        gefunden.removeAll(Indexabbruch.STELLEN);
        gefunden.removeAll(Aussonderungsabbruch.STELLEN);
        gefunden.removeAll(Abbruchplan.ANDERSWO);
        assertThat(Abbruchplan.STELLEN).containsExactlyInAnyOrderElementsOf(gefunden);
        assertThat(
                        Abbruchplan.fuer(200, 1).leben().stream()
                                .map(Abbruchplan.Leben::stelle)
                                .filter(s -> !s.isEmpty())
                                .distinct())
                .containsExactlyInAnyOrderElementsOf(gefunden);
        assertThat(Abbruchplan.fuer(200, 1).abbrueche()).isEqualTo(200);
    }
}
