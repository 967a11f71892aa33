package dreiklang.dokument;

import dreiklang.lager.S3Zugang;
import dreiklang.lager.Speichereinstellungen;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/// A real S3 server as a process of its own (Adobe S3Mock), one for all tests of a JVM; each asks
/// for a bucket of its own.
final class KleinerS3 {

    private static final Pattern BEREIT =
            Pattern.compile("Tomcat started on ports? .*?(\\d+) \\(http\\)");
    private static final KleinerS3 EINER = starten();

    private final int port;

    private KleinerS3(int port) {
        this.port = port;
    }

    /// The settings for a new bucket.
    static Speichereinstellungen.S3 neuerEimer() throws IOException {
        var eimer = "probe-" + UUID.randomUUID();
        try (var zugang = new S3Zugang(einstellungen(EINER.port, eimer))) {
            zugang.fragen((s3, e) -> s3.createBucket(b -> b.bucket(e)));
        }
        return einstellungen(EINER.port, eimer);
    }

    /// Settings for a bucket nobody serves.
    static Speichereinstellungen.S3 niemand() {
        return einstellungen(1, "nirgends");
    }

    /// Settings for a bucket the server does not have.
    static Speichereinstellungen.S3 ohneEimer() {
        return einstellungen(EINER.port, "gibt-es-nicht");
    }

    private static Speichereinstellungen.S3 einstellungen(int port, String eimer) {
        return new Speichereinstellungen.S3(
                "http://localhost:" + port,
                "eu-central-1",
                eimer,
                "dreiklang",
                "zugang",
                "geheim",
                "",
                Duration.ofSeconds(15));
    }

    private static KleinerS3 starten() {
        try {
            var prozess =
                    new ProcessBuilder(
                                    List.of(
                                            Path.of(System.getProperty("java.home"), "bin", "java")
                                                    .toString(),
                                            "-Xmx256m",
                                            "-XX:+UseSerialGC",
                                            "-XX:TieredStopAtLevel=1",
                                            "-jar",
                                            Path.of("target/s3/s3mock.jar").toString(),
                                            "--server.port=0",
                                            "--http.port=0",
                                            "--com.adobe.testing.s3mock.store.root="
                                                    + Files.createTempDirectory("s3")))
                            .redirectErrorStream(true)
                            .start();
            Runtime.getRuntime().addShutdownHook(new Thread(prozess::destroyForcibly));
            var ausgabe = prozess.inputReader();
            var port = port(ausgabe);
            Thread.ofVirtual().start(() -> ausgabe.lines().forEach(z -> {}));
            return new KleinerS3(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int port(BufferedReader ausgabe) throws IOException {
        var gelesen = new StringBuilder();
        for (var zeile = ausgabe.readLine(); zeile != null; zeile = ausgabe.readLine()) {
            gelesen.append(zeile).append('\n');
            var fund = BEREIT.matcher(zeile);
            if (fund.find()) {
                return Integer.parseInt(fund.group(1));
            }
        }
        throw new IllegalStateException("no S3 server:\n" + gelesen);
    }
}
