package dreiklang.volltext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A real OpenSearch server in a process of its own; its libraries come by Maven when they are not
/// there. It ends with this process, whatever happens to that.
record Opensearchknoten(Process prozess, Path ordner) implements AutoCloseable {

    private static final Path BIBLIOTHEK = Path.of("target", "opensearch");
    private static final Duration ANLAUF = Duration.ofSeconds(120);

    static Opensearchknoten starten(Path ordner) throws IOException, InterruptedException {
        if (!Files.isDirectory(BIBLIOTHEK)) {
            laufen(
                    "./mvnw",
                    "-B",
                    "-q",
                    "-f",
                    "src/test/opensearch/pom.xml",
                    "dependency:copy-dependencies",
                    "-DoutputDirectory=" + BIBLIOTHEK.toAbsolutePath());
        }
        var prozess =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx512m",
                                "-cp",
                                BIBLIOTHEK + File.separator + "*",
                                "src/test/opensearch/Knoten.java",
                                ordner.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(ordner.resolve("knoten.log").toFile())
                        .start();
        var knoten = new Opensearchknoten(prozess, ordner);
        await().atMost(ANLAUF)
                .until(() -> Files.exists(ordner.resolve("port")) || !prozess.isAlive());
        assertThat(prozess.isAlive())
                .as(() -> "OpenSearch has ended: " + knoten.ausgabe())
                .isTrue();
        return knoten;
    }

    private static void laufen(String... befehl) throws IOException, InterruptedException {
        var prozess = new ProcessBuilder(List.of(befehl)).inheritIO().start();
        assertThat(prozess.waitFor(10, TimeUnit.MINUTES) && prozess.exitValue() == 0)
                .as("the libraries of OpenSearch can be had")
                .isTrue();
    }

    private String ausgabe() {
        try {
            return Files.readString(ordner.resolve("knoten.log"));
        } catch (IOException e) {
            return "";
        }
    }

    URI adresse() {
        try {
            return URI.create(
                    "http://127.0.0.1:" + Files.readString(ordner.resolve("port")).strip());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        prozess.destroyForcibly();
        prozess.onExit().join();
    }
}
