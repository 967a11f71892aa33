package dreiklang.betrieb;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/// Another program of this machine, run to its end: without a network, with hardly any environment,
/// never longer than it may.
public final class Fremdlauf {

    private static final File NICHTS = new File("/dev/null");
    private static final List<String> OHNE_NETZ = List.of("unshare", "--map-root-user", "--net");

    private static final boolean ABTRENNBAR = probe();

    private Fremdlauf() {}

    /// Whether this machine lets a program run without a network.
    public static boolean abtrennbar() {
        return ABTRENNBAR;
    }

    /// Runs a command and waits. When the time is over it is ended with everything it has started.
    ///
    /// @param befehl program and arguments
    /// @param ordner its folder and its home
    /// @param hoechstens how long it may take
    /// @return its exit code; empty when the time was over
    /// @throws IOException when it cannot be started, or not without a network
    public static OptionalInt ohneNetz(List<String> befehl, Path ordner, Duration hoechstens)
            throws IOException {
        if (!ABTRENNBAR) {
            throw new IOException("the system takes no network away from a program");
        }
        var ganz = new ArrayList<>(OHNE_NETZ);
        ganz.addAll(befehl);
        return laufen(ganz, ordner, hoechstens);
    }

    private static OptionalInt laufen(List<String> befehl, Path ordner, Duration hoechstens)
            throws IOException {
        var bau = new ProcessBuilder(befehl).directory(ordner.toFile());
        bau.redirectInput(NICHTS)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        bau.environment().clear();
        bau.environment().put("PATH", "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin");
        bau.environment().put("HOME", ordner.toString());
        bau.environment().put("TMPDIR", ordner.toString());
        bau.environment().put("LC_ALL", "C.UTF-8");
        var prozess = bau.start();
        try {
            if (prozess.waitFor(hoechstens.toMillis(), TimeUnit.MILLISECONDS)) {
                return OptionalInt.of(prozess.exitValue());
            }
            return OptionalInt.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OptionalInt.empty();
        } finally {
            prozess.descendants().forEach(ProcessHandle::destroyForcibly);
            prozess.destroyForcibly();
        }
    }

    /// Whether the system lets an ordinary program put another one where there is no network.
    private static boolean probe() {
        try {
            var probe = new ArrayList<>(OHNE_NETZ);
            probe.add("true");
            var code = laufen(probe, Path.of("/tmp"), Duration.ofSeconds(5));
            return code.isPresent() && code.getAsInt() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
