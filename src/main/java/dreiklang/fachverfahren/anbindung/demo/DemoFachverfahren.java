package dreiklang.fachverfahren.anbindung.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An invented Fachverfahren for the Hundesteuer: a program of its own that takes in what is
/// delivered, each key once, gives it a number and reports that number back later.
public final class DemoFachverfahren implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DemoFachverfahren.class);
    private static final String PFAD = "/hundesteuer/anmeldungen";
    private static final int GROESSTE = 1_000_000;

    private final HttpServer server;
    private final Eingangsbuch buch;
    private final ExecutorService faeden = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService rueckmeldung =
            Executors.newSingleThreadScheduledExecutor();
    private final Queue<Stoerung> stoerungen = new ConcurrentLinkedQueue<>();

    /// How it fails next; for tests.
    enum Stoerung {
        /// It answers 500 and has kept nothing.
        FEHLER,
        /// It never answers.
        STUMM,
        /// The connection breaks before anything is kept.
        ABRISS,
        /// It has kept everything, but the answer is lost.
        ANTWORT_VERLOREN,
        /// Somebody in between answers with a page.
        FREMDE_SEITE
    }

    /// @param port 0 for any free one
    DemoFachverfahren(int port, Path datei) throws IOException {
        buch = new Eingangsbuch(datei);
        server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext(PFAD, this::annehmen);
        server.createContext("/openapi.json", DemoFachverfahren::beschreiben);
        server.setExecutor(faeden);
        server.start();
    }

    /// Starts it from the terminal.
    ///
    /// @param args pairs of `--port`, `--buch`, `--stadt`, `--zeichen`, `--begleitet` and a value
    public static void main(String[] args) throws IOException {
        var worte = new HashMap<String, String>();
        for (int i = 0; i + 1 < args.length; i += 2) {
            worte.put(args[i], args[i + 1]);
        }
        var demo =
                new DemoFachverfahren(
                        Integer.parseInt(worte.getOrDefault("--port", "8095")),
                        Path.of(worte.getOrDefault("--buch", "fachverfahren-demo.txt")));
        if (worte.containsKey("--stadt")) {
            demo.zurueckmelden(worte.get("--stadt"), Path.of(worte.getOrDefault("--zeichen", "")));
        }
        Runtime.getRuntime().addShutdownHook(new Thread(demo::close));
        if (worte.containsKey("--begleitet")) {
            Thread.ofPlatform().daemon().start(DemoFachverfahren::mitDerEingabeEnden);
        }
        LOG.info("Das Demo-Fachverfahren ist bereit an Port {}", demo.port());
    }

    /// Who has started it is gone when the input ends.
    private static void mitDerEingabeEnden() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            LOG.debug("the input is gone", e);
        }
        System.exit(0);
    }

    /// Reports back from now on.
    ///
    /// @param stadt address of the town
    /// @param zeichen file with the secret
    void zurueckmelden(String stadt, Path zeichen) {
        var rueckruf = new Rueckruf(buch, stadt, zeichen);
        rueckmeldung.scheduleWithFixedDelay(rueckruf::melden, 1, 2, TimeUnit.SECONDS);
    }

    int port() {
        return server.getAddress().getPort();
    }

    List<Eingangsbuch.Eintrag> eingegangen() {
        return buch.alle();
    }

    /// The next calls fail so, one after the other.
    void stoeren(List<Stoerung> naechste) {
        stoerungen.addAll(naechste);
    }

    private void annehmen(HttpExchange ruf) throws IOException {
        var stoerung = stoerungen.poll();
        if (stoerung == Stoerung.STUMM) {
            return;
        }
        try (ruf) {
            if (stoerung == Stoerung.ABRISS) {
                return;
            }
            if (stoerung == Stoerung.FEHLER) {
                antworten(ruf, 500, "application/json", "{}");
                return;
            }
            if (stoerung == Stoerung.FREMDE_SEITE) {
                antworten(ruf, 200, "text/html", "<html><body>Bitte anmelden</body></html>");
                return;
            }
            aufnehmen(ruf, stoerung == Stoerung.ANTWORT_VERLOREN);
        }
    }

    private void aufnehmen(HttpExchange ruf, boolean antwortVerlieren) throws IOException {
        var schluessel = ruf.getRequestHeaders().getFirst("Idempotency-Key");
        var inhalt = ruf.getRequestBody().readNBytes(GROESSTE + 1);
        boolean passt =
                ruf.getRequestMethod().equals("POST")
                        && schluessel != null
                        && schluessel.matches("[A-Za-z0-9._:-]{1,200}")
                        && inhalt.length > 0
                        && inhalt.length <= GROESSTE;
        if (!passt) {
            antworten(ruf, 400, "application/json", "{}");
            return;
        }
        var eintrag = buch.aufnehmen(String.valueOf(schluessel), inhalt);
        if (antwortVerlieren) {
            return;
        }
        if (eintrag.isEmpty()) {
            antworten(ruf, 409, "application/json", "{}");
        } else {
            antworten(
                    ruf,
                    200,
                    "application/json",
                    "{\"kennzeichen\": \"" + eintrag.get().kennzeichen() + "\"}");
        }
    }

    private static void beschreiben(HttpExchange ruf) throws IOException {
        try (ruf;
                var datei =
                        DemoFachverfahren.class.getResourceAsStream(
                                "/fachverfahren/demo-openapi.json")) {
            var text =
                    datei == null ? "{}" : new String(datei.readAllBytes(), StandardCharsets.UTF_8);
            antworten(ruf, 200, "application/json", text);
        }
    }

    private static void antworten(HttpExchange ruf, int status, String art, String text)
            throws IOException {
        var inhalt = text.getBytes(StandardCharsets.UTF_8);
        ruf.getResponseHeaders().putAll(Map.of("Content-Type", List.of(art)));
        ruf.sendResponseHeaders(status, inhalt.length);
        ruf.getResponseBody().write(inhalt);
    }

    @Override
    public void close() {
        rueckmeldung.shutdownNow();
        server.stop(0);
        faeden.shutdownNow();
        try {
            buch.close();
        } catch (IOException e) {
            LOG.warn("the ledger could not be closed", e);
        }
    }
}
