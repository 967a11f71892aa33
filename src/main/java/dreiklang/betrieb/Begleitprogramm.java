package dreiklang.betrieb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Another main class of this program, running as a process of its own for as long as this one: the
/// other end of its input closes when this process is gone, however it ended.
public final class Begleitprogramm implements AutoCloseable {

    private final Process prozess;

    private Begleitprogramm(Process prozess) {
        this.prozess = prozess;
    }

    /// Starts it; whether it gets ready is its own affair.
    ///
    /// @param hauptklasse ends as soon as its input ends
    /// @param ausgabe file for what it says, written anew
    /// @param worte arguments
    /// @throws IOException when the process cannot be started
    public static Begleitprogramm starten(String hauptklasse, Path ausgabe, List<String> worte)
            throws IOException {
        var befehl = new ArrayList<String>();
        befehl.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        befehl.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx64m"));
        befehl.addAll(List.of("-cp", System.getProperty("java.class.path"), hauptklasse));
        befehl.addAll(worte);
        Files.createDirectories(ausgabe.toAbsolutePath().getParent());
        return new Begleitprogramm(
                new ProcessBuilder(befehl)
                        .redirectErrorStream(true)
                        .redirectOutput(ausgabe.toFile())
                        .start());
    }

    /// Its process.
    public ProcessHandle prozess() {
        return prozess.toHandle();
    }

    /// Asks it to end.
    @Override
    public void close() {
        prozess.destroy();
    }
}
