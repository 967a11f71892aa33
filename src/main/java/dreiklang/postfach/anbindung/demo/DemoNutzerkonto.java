package dreiklang.postfach.anbindung.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dreiklang.postfach.anbindung.demo.Demoantwort.Ablehnung;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An invented Nutzerkonto, standing for the BundID: a program of its own that takes in messages as
/// FIT-Connect does, shows them in the Postfach of an invented person and lets that person sign in.
///
/// Everything is kept before it is acknowledged, so no kill loses what was taken in.
public final class DemoNutzerkonto implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DemoNutzerkonto.class);

    private final HttpServer server;
    private final ExecutorService faeden = Executors.newVirtualThreadPerTaskExecutor();
    private final Stoerplan plan = new Stoerplan();
    private final Demozustelldienst dienst;
    private final Demoausweis ausweis;
    private final Demopostfach postfach;

    /// @param port 0 for any free one
    /// @param ordner where it keeps what it takes in, and its keys
    DemoNutzerkonto(int port, Path ordner, Clock uhr) throws IOException {
        var ablage = new Demoablage(ordner);
        var schluessel = Demoschluessel.aus(ablage);
        server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        dienst = new Demozustelldienst(ablage, schluessel, plan, uhr);
        ausweis =
                new Demoausweis(
                        "http://localhost:" + port() + Demoausweis.PFAD,
                        schluessel.anmeldung(),
                        uhr);
        postfach = new Demopostfach(ablage);
        dienst.nachholen();
        server.createContext("/", this::annehmen);
        server.setExecutor(faeden);
        server.start();
    }

    /// Starts it from the terminal.
    ///
    /// @param args pairs of `--port`, `--daten`, `--begleitet` and a value
    public static void main(String[] args) throws IOException {
        var worte = new HashMap<String, String>();
        for (int i = 0; i + 1 < args.length; i += 2) {
            worte.put(args[i], args[i + 1]);
        }
        var demo =
                new DemoNutzerkonto(
                        Integer.parseInt(worte.getOrDefault("--port", "8096")),
                        Path.of(worte.getOrDefault("--daten", "nutzerkonto-demo")),
                        Clock.systemUTC());
        Runtime.getRuntime().addShutdownHook(new Thread(demo::close));
        if (worte.containsKey("--begleitet")) {
            Thread.ofPlatform().daemon().start(DemoNutzerkonto::mitDerEingabeEnden);
        }
        LOG.info("Das Demo-Nutzerkonto ist bereit an Port {}", demo.port());
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

    int port() {
        return server.getAddress().getPort();
    }

    /// What lies in a Postfach, newest first.
    List<Demopostfach.Eingang> eingegangen(String postkorb) throws IOException {
        return postfach.eingaenge(postkorb);
    }

    /// The next calls, or messages, fail so, one after the other.
    void stoeren(List<Stoerung> naechste) {
        naechste.forEach(s -> stoeren(".*", s));
    }

    /// The next call fails so whose method and path match.
    void stoeren(String muster, Stoerung wie) {
        plan.dazu(muster, wie);
    }

    /// Answers what it has been silent about.
    void nachholen() throws IOException {
        dienst.nachholen();
    }

    private void annehmen(HttpExchange wechsel) throws IOException {
        var ruf = new Demoruf(wechsel);
        var stoerung = plan.fuerRuf(ruf.was());
        if (stoerung == Stoerung.STUMM) {
            return;
        }
        try (wechsel) {
            switch (stoerung) {
                case ABRISS, STUMM -> {}
                case FEHLER -> ruf.antworten(Demoantwort.json(500, "{}"));
                case FREMDE_SEITE -> ruf.antworten(fremdeSeite());
                case ANTWORT_VERLOREN -> antwort(ruf);
                case KEINE, ABWEISEN, SCHWEIGT, FAELSCHT -> ruf.antworten(antwort(ruf));
            }
        }
    }

    private Demoantwort antwort(Demoruf ruf) throws IOException {
        try {
            if (!ruf.istHier()) {
                throw new Ablehnung(421, "only for this machine");
            }
            return switch (ruf.teile().getFirst()) {
                case "v2", "token", ".well-known" -> dienst.antworten(ruf);
                case "anmeldung" -> ausweis.antworten(ruf);
                case "", "postfach" -> postfach.antworten(ruf);
                default -> throw new Ablehnung(404, "no such page");
            };
        } catch (Ablehnung a) {
            return a.antwort();
        }
    }

    private static Demoantwort fremdeSeite() {
        return new Demoantwort(
                200,
                Map.of("Content-Type", "text/html"),
                "<html><body>Bitte anmelden</body></html>".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        server.stop(0);
        faeden.shutdownNow();
    }
}
