package dreiklang.betrieb;

import dreiklang.basis.Pruefsumme;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The classes under test as a program for child processes: packed once for each state of the
/// classes, and started once without traffic, so that every start after it takes half as long, as
/// with the built program.
final class Kindprogramm {

    /// Options as the launcher sets them.
    static final List<String> SCHALTER =
            List.of(
                    "-XX:+UseSerialGC",
                    "-Xms32m",
                    "-Xmx768m",
                    "-XX:MinHeapFreeRatio=20",
                    "-XX:MaxHeapFreeRatio=40",
                    "-XX:+UseCompactObjectHeaders",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-Dstdout.encoding=UTF-8",
                    "-Dstderr.encoding=UTF-8");

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final Path ORT = Path.of("target", "kindprogramm").toAbsolutePath();

    private Kindprogramm() {}

    /// Options and class path with which the program starts.
    ///
    /// @param angelernt whether what was learned is used
    static synchronized List<String> aufruf(boolean angelernt) {
        try {
            Files.createDirectories(ORT);
            try (var sperre =
                            FileChannel.open(
                                    ORT.resolve("sperre"),
                                    StandardOpenOption.CREATE,
                                    StandardOpenOption.WRITE);
                    var meine = sperre.lock()) {
                var jar = ORT.resolve("dreiklang-" + stand() + ".jar");
                if (meine.isValid() && !Files.exists(jar)) {
                    bauen(jar);
                }
                var aufruf = new ArrayList<String>();
                if (angelernt && Files.exists(aot(jar))) {
                    aufruf.addAll(List.of("-XX:AOTCache=" + aot(jar), "-Xlog:aot=off"));
                }
                aufruf.addAll(klassen(jar));
                return aufruf;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> klassen(Path jar) {
        var pfad =
                Stream.concat(Stream.of(jar.toString()), pfad().filter(p -> p.endsWith(".jar")))
                        .collect(Collectors.joining(File.pathSeparator));
        return List.of(
                "-XX:TieredStopAtLevel=1", "-Xlog:cds=off", "-cp", pfad, "dreiklang.Dreiklang");
    }

    private static Stream<String> pfad() {
        return Stream.of(
                System.getProperty(
                                "surefire.test.class.path", System.getProperty("java.class.path"))
                        .split(File.pathSeparator));
    }

    private static Path klassenordner() {
        return pfad().filter(p -> p.endsWith("classes") && !p.endsWith("test-classes"))
                .map(Path::of)
                .findFirst()
                .orElseThrow();
    }

    private static Path aot(Path jar) {
        return Path.of(jar + ".aot");
    }

    /// Changes with every class and every library.
    private static String stand() throws IOException {
        try (var dateien = Files.walk(klassenordner())) {
            var alles = new StringBuilder(pfad().collect(Collectors.joining())).append(JAVA);
            for (var datei : dateien.filter(Files::isRegularFile).sorted().toList()) {
                alles.append(datei)
                        .append(Files.getLastModifiedTime(datei))
                        .append(Files.size(datei));
            }
            return Pruefsumme.von(alles.toString()).hex().substring(0, 16);
        }
    }

    private static void bauen(Path jar) throws IOException {
        try (var alte = Files.newDirectoryStream(ORT, "dreiklang-*")) {
            for (var datei : alte) {
                Files.delete(datei);
            }
        }
        var neu = ORT.resolve("neu.jar");
        int ausgang =
                ToolProvider.findFirst("jar")
                        .orElseThrow()
                        .run(
                                System.out,
                                System.err,
                                "--create",
                                "--no-compress",
                                "--file=" + neu,
                                "-C",
                                klassenordner().toString(),
                                ".");
        if (ausgang != 0) {
            throw new IOException("jar ended with " + ausgang);
        }
        Files.move(neu, jar);
        anlernen(jar);
    }

    private static void anlernen(Path jar) throws IOException {
        var daten = Files.createTempDirectory("dreiklang-anlernen");
        Files.setPosixFilePermissions(
                daten, java.nio.file.attribute.PosixFilePermissions.fromString("rwx--x--x"));
        var befehl = new ArrayList<String>(List.of(JAVA));
        befehl.addAll(SCHALTER);
        befehl.addAll(
                List.of(
                        "-XX:AOTCacheOutput=" + aot(jar),
                        "-Dspring.context.exit=onRefresh",
                        "-Ddreiklang.heim=" + Path.of(".").toAbsolutePath().normalize()));
        befehl.addAll(klassen(jar));
        befehl.addAll(List.of("--port", "0", "--daten", daten.resolve("daten").toString()));
        try {
            var kind =
                    new ProcessBuilder(befehl)
                            .redirectErrorStream(true)
                            .redirectOutput(ORT.resolve("anlernen.log").toFile())
                            .start();
            if (!kind.waitFor(240, TimeUnit.SECONDS)) {
                kind.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // The database ends by itself as soon as its program is gone.
        var laeuft = daten.resolve("daten/datenbank/cluster/postmaster.pid");
        for (int i = 0; i < 200 && Files.exists(laeuft); i++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        Postgresprogramm.loeschen(daten);
    }
}
