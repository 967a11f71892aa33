package dreiklang.betrieb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// However the program ends, it leaves nothing behind that hinders the next start.
class AbschiedTest {

    @TempDir private Path ordner;

    @Test
    void strgCBeendetAllesDerReiheNach() throws Exception {
        try (var stadt = Kindprozess.stadt(ordner, List.of())) {
            stadt.bereit();
            var datenbank = stadt.datenbank();
            assertThat(datenbank).isNotEmpty();
            new ProcessBuilder("kill", "-INT", "" + stadt.griff().pid()).start().waitFor();
            // Nobody waits for what is planned for tomorrow.
            assertThat(stadt.ende(Duration.ofSeconds(15))).as(stadt.gesagt()).isEqualTo(130);
            assertThat(datenbank).noneMatch(ProcessHandle::isAlive);
            assertThat(stadt.gesagt()).doesNotContain("ERROR", "\tat ");
        }
        assertThat(ordner.resolve("instanz")).doesNotExist();
        assertThat(ordner.resolve("datenbank/cluster/postmaster.pid")).doesNotExist();
    }

    @Test
    void nachEinemHartenEndeErholtSichDerNaechsteStartUndSagtEs() throws Exception {
        try (var stadt = Kindprozess.stadt(ordner, List.of())) {
            stadt.bereit();
            assertThat(stadt.gesagt()).doesNotContain("nicht ordentlich beendet");
            // Without its shells nobody stops the server: it outlives the program as an orphan. The
            // program is held meanwhile, or it would start the server again.
            var datenbank = stadt.datenbankprozess();
            anhalten(stadt.griff());
            var schalen =
                    stadt.griff()
                            .descendants()
                            .filter(p -> p.info().command().orElse("").endsWith("sh"))
                            .toList();
            assertThat(schalen).hasSize(2);
            schalen.forEach(ProcessHandle::destroyForcibly);
            stadt.toeten(schalen);
            assertThat(datenbank.isAlive()).isTrue();
            try (var wieder = Kindprozess.stadt(ordner, List.of())) {
                wieder.bereit();
                assertThat(wieder.gesagt())
                        .contains(
                                "Eine verwaiste Datenbank (Prozess " + datenbank.pid() + ")",
                                "Der letzte Lauf wurde nicht ordentlich beendet. Die Datenbank ist"
                                        + " wiederhergestellt, es ist nichts weiter zu tun.");
                datenbank.onExit().get(10, TimeUnit.SECONDS);
                wieder.hoeflichBeenden();
                assertThat(wieder.ende(Duration.ofSeconds(60))).isEqualTo(143);
            }
        }
    }

    @Test
    void einUebriggebliebenerProzessDerDatenbankHindertDenNaechstenStartNicht() throws Exception {
        try (var stadt = Kindprozess.stadt(ordner, List.of())) {
            stadt.bereit();
            var server = stadt.datenbankprozess();
            var haengend = server.children().findFirst().orElseThrow();
            anhalten(haengend);
            stadt.toeten(List.of(server));
            assertThat(haengend.isAlive()).isTrue();
            try (var wieder = Kindprozess.stadt(ordner, List.of())) {
                wieder.bereit();
                assertThat(haengend.isAlive()).isFalse();
                wieder.hoeflichBeenden();
                assertThat(wieder.ende(Duration.ofSeconds(60))).isEqualTo(143);
            }
        }
    }

    private static void anhalten(ProcessHandle prozess) {
        try {
            new ProcessBuilder("kill", "-STOP", "" + prozess.pid()).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
