package dreiklang.betrieb;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The real program as a process of its own, on its own data directory and ports.
final class Kindprozess implements AutoCloseable {

    private static final Pattern ADRESSE = Pattern.compile("Für alle\\s+http://localhost:(\\d+)/");

    private final Process prozess;
    private final int verwaltungsport;
    private final StringBuffer gesagt = new StringBuffer();
    private final CompletableFuture<Integer> bereit = new CompletableFuture<>();
    private final long anfang = System.nanoTime();
    private volatile Duration startdauer = Duration.ZERO;

    private Kindprozess(Process prozess, int verwaltungsport) {
        this.prozess = prozess;
        this.verwaltungsport = verwaltungsport;
        Thread.ofVirtual().start(this::mitlesen);
    }

    /// Starts the town, without a past unless one is asked for.
    ///
    /// @param eigenschaften options of the JVM, for example `-Ddreiklang.bruchstelle=…`
    static Kindprozess stadt(Path daten, List<String> eigenschaften, String... worte)
            throws IOException {
        int verwaltung = freierPort();
        var alle =
                new ArrayList<>(
                        List.of(
                                "--port",
                                "0",
                                "--daten",
                                daten.toString(),
                                "--dreiklang.verwaltung.port=" + verwaltung));
        if (Stream.of(worte).noneMatch(w -> w.startsWith("--dreiklang.demo-vorgaenge="))) {
            alle.add("--dreiklang.demo-vorgaenge=0");
        }
        alle.addAll(List.of(worte));
        return new Kindprozess(starten(List.of(), eigenschaften, alle), verwaltung);
    }

    /// Starts the program with exactly these words.
    static Kindprozess programm(List<String> eigenschaften, String... worte) throws IOException {
        return programm(List.of(), eigenschaften, worte);
    }

    /// The same by way of another program, which gets the whole command as its last words.
    static Kindprozess programm(List<String> davor, List<String> eigenschaften, String... worte)
            throws IOException {
        return new Kindprozess(starten(davor, eigenschaften, List.of(worte)), 0);
    }

    private static Process starten(
            List<String> davor, List<String> eigenschaften, List<String> worte) throws IOException {
        var befehl = new ArrayList<>(davor);
        // A test run in the background hands down that Strg-C is ignored; nobody at a terminal
        // does.
        befehl.addAll(List.of("env", "--default-signal=INT"));
        befehl.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        befehl.addAll(Kindprogramm.SCHALTER);
        befehl.addAll(eigenschaften);
        if (eigenschaften.stream().noneMatch(e -> e.startsWith("-Ddreiklang.heim="))) {
            befehl.add(
                    "-Ddreiklang.heim="
                            + Path.of(System.getProperty("dreiklang.heim", "."))
                                    .toAbsolutePath()
                                    .normalize());
        }
        befehl.addAll(klassen(!eigenschaften.contains("-Ddreiklang.ohne-aot")));
        befehl.addAll(worte);
        var bau = new ProcessBuilder(befehl).redirectErrorStream(true);
        bau.environment().put("MALLOC_ARENA_MAX", "2");
        return bau.start();
    }

    /// The built program when there is one, otherwise the classes under test.
    private static List<String> klassen(boolean angelernt) {
        var programm = System.getProperty("dreiklang.programm", "");
        if (!programm.isEmpty()) {
            var cache =
                    angelernt
                            ? List.of(
                                    "-XX:AOTCache=" + programm + "/dreiklang.aot", "-Xlog:aot=off")
                            : List.<String>of();
            return Stream.of(cache, List.of("-jar", programm + "/dreiklang.jar"))
                    .flatMap(List::stream)
                    .toList();
        }
        return Kindprogramm.aufruf(angelernt);
    }

    /// A port nobody uses now and the system gives to no outgoing connection meanwhile.
    static int freierPort() throws IOException {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            try (var probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return probe.getLocalPort();
            } catch (BindException belegt) {
                continue;
            }
        }
    }

    private void mitlesen() {
        try (BufferedReader leser = prozess.inputReader(StandardCharsets.UTF_8)) {
            int port = 0;
            for (var zeile = leser.readLine(); zeile != null; zeile = leser.readLine()) {
                gesagt.append(zeile).append('\n');
                var adresse = ADRESSE.matcher(zeile);
                if (adresse.find()) {
                    port = Integer.parseInt(adresse.group(1));
                }
                if (zeile.startsWith("bereit nach")) {
                    startdauer = Duration.ofNanos(System.nanoTime() - anfang);
                    bereit.complete(port);
                }
            }
        } catch (IOException e) {
            gesagt.append(e.getMessage());
        }
        bereit.completeExceptionally(
                new IllegalStateException("ended before it was ready:\n" + gesagt));
    }

    /// Waits until the town is ready.
    ///
    /// @return its port
    int bereit() throws InterruptedException {
        try {
            return bereit.get(300, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("not ready:\n" + gesagt, e);
        }
    }

    /// Waits until the town is ready.
    ///
    /// @return false when it ended before
    boolean wirdBereit() throws InterruptedException {
        try {
            return bereit() >= 0;
        } catch (IllegalStateException e) {
            // Its last words are read a little earlier than its end.
            if (!beendetIn(Duration.ofSeconds(10))) {
                throw e;
            }
            return false;
        }
    }

    /// From the start of the process to "bereit".
    Duration startdauer() {
        return startdauer;
    }

    /// What the program has said so far.
    String gesagt() {
        return gesagt.toString();
    }

    /// Waits for the end.
    ///
    /// @return exit code
    int ende(Duration hoechstens) throws InterruptedException {
        if (!prozess.waitFor(hoechstens.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("still running:\n" + gesagt);
        }
        return prozess.exitValue();
    }

    /// Whether it ended within that time.
    boolean beendetIn(Duration hoechstens) throws InterruptedException {
        return prozess.waitFor(hoechstens.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// The process.
    ProcessHandle griff() {
        return prozess.toHandle();
    }

    /// What the program says about itself on its management port.
    String auskunft(String ende) throws IOException {
        try (var leitung = new Leitung(verwaltungsport)) {
            return leitung.holen("/actuator/" + ende).text();
        }
    }

    /// Asks the program to end, as a service manager does.
    void hoeflichBeenden() {
        prozess.destroy();
    }

    /// The processes of the database below the program.
    List<ProcessHandle> datenbank() {
        return prozess.descendants()
                .filter(p -> p.info().command().orElse("").endsWith("/postgres"))
                .toList();
    }

    /// The server itself, by the number it has noted.
    ProcessHandle datenbankprozess() throws IOException {
        var nummer = Pattern.compile("\"datenbankpid\":(\\d+)").matcher(auskunft("instanz"));
        if (!nummer.find()) {
            throw new IllegalStateException("no database");
        }
        return ProcessHandle.of(Long.parseLong(nummer.group(1))).orElseThrow();
    }

    /// Ends the program without asking, and with it what else is given, at once.
    void toeten(List<ProcessHandle> mit) {
        prozess.destroyForcibly();
        beenden(mit);
        prozess.onExit().join();
    }

    /// Ends processes without asking.
    static void beenden(Collection<ProcessHandle> prozesse) {
        prozesse.forEach(ProcessHandle::destroyForcibly);
        prozesse.forEach(p -> p.onExit().join());
    }

    @Override
    public void close() {
        if (prozess.isAlive()) {
            toeten(prozess.descendants().toList());
        }
    }
}
