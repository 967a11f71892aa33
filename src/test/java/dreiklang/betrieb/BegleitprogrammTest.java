package dreiklang.betrieb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BegleitprogrammTest {

    private static final String DEMO = "dreiklang.fachverfahren.anbindung.demo.DemoFachverfahren";

    @TempDir private Path ordner;

    @Test
    void esLaeuftNebenherUndEndetMitDemProgramm() throws IOException {
        int port = freierPort();
        var worte =
                List.of(
                        "--port",
                        Integer.toString(port),
                        "--buch",
                        ordner.resolve("buch.txt").toString(),
                        "--begleitet",
                        "ja");
        var programm = Begleitprogramm.starten(DEMO, ordner.resolve("aus.log"), worte);
        var ausgabe = ordner.resolve("aus.log");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Files.readString(ausgabe).contains("bereit an Port " + port));
        assertThat(offen(port)).isTrue();
        programm.close();
        await().atMost(Duration.ofSeconds(10)).until(() -> !programm.prozess().isAlive());
    }

    private static int freierPort() throws IOException {
        try (var frei = new ServerSocket(0)) {
            return frei.getLocalPort();
        }
    }

    private static boolean offen(int port) {
        try (var leitung = new Socket("127.0.0.1", port)) {
            return leitung.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
