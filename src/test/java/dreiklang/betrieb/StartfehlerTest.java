package dreiklang.betrieb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever keeps the program from starting is said in one sentence with a code, by the real
/// program in a process of its own.
class StartfehlerTest {

    @TempDir private Path ordner;

    private void endetMit(int code, String satz, List<String> eigenschaften, String... worte)
            throws Exception {
        try (var kind = Kindprozess.programm(eigenschaften, worte)) {
            endet(kind, code, satz);
        }
    }

    private static void endet(Kindprozess kind, int code, String satz) throws Exception {
        assertThat(kind.ende(Duration.ofSeconds(120))).as(kind.gesagt()).isEqualTo(code);
        assertThat(kind.gesagt()).contains(satz).doesNotContain("\tat ");
    }

    @Test
    void belegterPort() throws Exception {
        try (var belegt = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"))) {
            endetMit(
                    3,
                    "M-103 Der Port " + belegt.getLocalPort() + " ist belegt.",
                    List.of(),
                    "--port",
                    "" + belegt.getLocalPort(),
                    "--daten",
                    ordner.resolve("d").toString());
        }
    }

    @Test
    void benutztesDatenverzeichnis() throws Exception {
        try (var mein = Datenverzeichnis.oeffnen(ordner.resolve("d"))) {
            endetMit(
                    4,
                    "M-104 Das Datenverzeichnis "
                            + mein.wurzel()
                            + " benutzt schon ein anderes Dreiklang",
                    List.of(),
                    "--port",
                    "0",
                    "--daten",
                    mein.wurzel().toString());
        }
    }

    @Test
    void unlesbareEinstellungen() throws Exception {
        Files.writeString(ordner.resolve("dreiklang.yaml"), "dreiklang:\n  daten: [\n");
        endetMit(
                6,
                "M-106 Die Einstellungen in " + ordner.resolve("dreiklang.yaml"),
                List.of("-Ddreiklang.heim=" + ordner),
                "--port",
                "0",
                "--daten",
                ordner.resolve("d").toString());
    }

    @Test
    void unbekannteEinstellungMitRat() throws Exception {
        Files.writeString(ordner.resolve("dreiklang.yaml"), "dreiklang:\n  datn: /srv\n");
        endetMit(
                6,
                "Ist „dreiklang.daten“ gemeint?",
                List.of("-Ddreiklang.heim=" + ordner),
                "--port",
                "0",
                "--daten",
                ordner.resolve("d").toString());
    }

    @Test
    void unbekannteVerschluesselungDesMailservers() throws Exception {
        endetMit(
                6,
                "N-301 dreiklang.mail.verschluesselung: Möglich sind starttls, tls und keine.",
                List.of(),
                "--port",
                "0",
                "--daten",
                ordner.resolve("d").toString(),
                "--dreiklang.mail.host=mail.example",
                "--dreiklang.mail.verschluesselung=ssl");
    }

    @Test
    void ungueltigesKontoDerKasse() throws Exception {
        endetMit(
                6,
                "Z-301 dreiklang.kasse: Empfänger, IBAN oder BIC sind nicht gültig.",
                List.of(),
                "--port",
                "0",
                "--daten",
                ordner.resolve("d").toString(),
                "--dreiklang.kasse.iban=DE00123");
    }

    @ParameterizedTest
    @ValueSource(strings = {"aktenplan.yaml", "organisation.yaml", "kommune.yaml"})
    void unlesbareDateiDerKommune(String datei) throws Exception {
        var kommune = Files.createDirectories(ordner.resolve("heim/kommune/demo"));
        try (var alle = Files.newDirectoryStream(Path.of("kommune/demo"), "*.yaml")) {
            for (var vorlage : alle) {
                Files.copy(vorlage, kommune.resolve(vorlage.getFileName()));
            }
        }
        Files.writeString(kommune.resolve(datei), "a:\n  - b: [\n");
        endetMit(
                6,
                "M-106 Diese Datei ist nicht lesbar: " + kommune.resolve(datei) + ", Zeile ",
                List.of("-Ddreiklang.heim=" + ordner.resolve("heim")),
                "--port",
                "0",
                "--daten",
                ordner.resolve("d").toString());
    }

    @Test
    void andereVersionDerDatenbank() throws Exception {
        var cluster = Files.createDirectories(ordner.resolve("d/datenbank/cluster"));
        Files.writeString(cluster.resolve("PG_VERSION"), "16\n");
        endetMit(
                7,
                "ist von PostgreSQL 16, gebraucht wird 18",
                List.of(),
                "--port",
                "0",
                "--daten",
                ordner.resolve("d").toString());
    }

    @Test
    void eigeneDatenbankAntwortetNicht() throws Exception {
        int port = Kindprozess.freierPort();
        endetMit(
                9,
                "M-109 Die Datenbank jdbc:postgresql://127.0.0.1:"
                        + port
                        + "/x ist nicht erreichbar",
                List.of(),
                "--port",
                "0",
                "--daten",
                ordner.resolve("d").toString(),
                "--datenbank",
                "jdbc:postgresql://127.0.0.1:" + port + "/x");
    }

    @Test
    void vollerDatentraeger() throws Exception {
        var klein = Files.createDirectories(ordner.resolve("klein"));
        var davor = mitKleinemDatentraeger(klein);
        assumeThat(davor).as("may mount, if need be in a namespace of its own").isNotEmpty();
        try (var kind =
                Kindprozess.programm(
                        davor,
                        List.of(),
                        "--port",
                        "0",
                        "--daten",
                        klein.resolve("d").toString())) {
            endet(kind, 5, "M-105 Auf dem Datenträger von " + klein.resolve("d"));
        }
    }

    /// The same with any rights: the system itself says that the disk is full.
    @Test
    void vollerDatentraegerWirdAmFehlerDesSystemsErkannt() {
        var fehler =
                catchThrowable(() -> Files.writeString(Path.of("/dev/full"), "Kein Platz hierfür"));

        assertThat(Startfehleranalyse.ursache(new IllegalStateException(fehler)))
                .hasValueSatisfying(satz -> assertThat(satz).hasMessageContaining("M-105"));
    }

    /// A disk of eight megabytes which only the started program sees. An ordinary user gets it in a
    /// user namespace; where those are forbidden, root still may.
    private static List<String> mitKleinemDatentraeger(Path wo)
            throws IOException, InterruptedException {
        for (String raum : List.of("-rm", "-m")) {
            var davor =
                    List.of(
                            "unshare",
                            raum,
                            "sh",
                            "-c",
                            "mount -t tmpfs -o size=8m dreiklang-test \"$0\" && exec \"$@\"",
                            wo.toString());
            var probe = new ArrayList<>(davor);
            probe.add("true");
            if (aufruf(probe.toArray(String[]::new)).status() == 0) {
                return davor;
            }
        }
        return List.of();
    }

    @Test
    void keinPassendesJava() throws Exception {
        var ergebnis =
                aufruf(
                        "env",
                        "JAVA_HOME=",
                        "JDK_ORTE=/gibt/es/nicht",
                        Path.of("dreiklang").toAbsolutePath().toString(),
                        "start");
        assertThat(ergebnis.status()).isEqualTo(1);
        assertThat(ergebnis.text())
                .isEqualTo(
                        "M-101 Es wurde kein JDK 25 gefunden. Bitte ein JDK 25 installieren oder"
                                + " JAVA_HOME darauf setzen.\n");
    }

    private static Antwort aufruf(String... befehl) throws IOException, InterruptedException {
        var prozess = new ProcessBuilder(befehl).redirectErrorStream(true).start();
        var gesagt = new String(prozess.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Antwort(prozess.waitFor(), "", gesagt);
    }
}
