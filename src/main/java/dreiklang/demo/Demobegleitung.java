package dreiklang.demo;

import dreiklang.betrieb.Begleitprogramm;
import dreiklang.fachverfahren.Verbindungen;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Starts the demo Fachverfahren and the demo Nutzerkonto beside the demo: processes of their own
/// that speak over the wire and end with the program.
@Component
@ConditionalOnProperty({"dreiklang.demo", "dreiklang.demo-fachverfahren"})
class Demobegleitung {

    private static final Logger LOG = LoggerFactory.getLogger(Demobegleitung.class);
    private static final String FACHVERFAHREN =
            "dreiklang.fachverfahren.anbindung.demo.DemoFachverfahren";
    private static final String NUTZERKONTO = "dreiklang.postfach.anbindung.demo.DemoNutzerkonto";
    private static final String ZUSTELLUNG = "dreiklang.nutzerkonto.zustellung.";

    private final Verbindungen verbindungen;
    private final Environment umgebung;
    private final Path daten;
    private final List<Begleitprogramm> programme = new ArrayList<>();

    Demobegleitung(
            Verbindungen verbindungen,
            Environment umgebung,
            @Value("${dreiklang.daten}") String daten) {
        this.verbindungen = verbindungen;
        this.umgebung = umgebung;
        this.daten = Path.of(daten).toAbsolutePath();
    }

    @EventListener(ApplicationReadyEvent.class)
    void bereit() {
        verbindungen.demoziele().forEach(this::fachverfahren);
        // Only where the settings say that its other end is the demo's, never a real one.
        if (umgebung.getProperty(ZUSTELLUNG + "nur-demo", Boolean.class, false)) {
            nutzerkonto(URI.create(umgebung.getProperty(ZUSTELLUNG + "dienst", "")));
        }
    }

    private void fachverfahren(String kennung, URI ziel) {
        var ordner = daten.resolve("fachverfahren");
        starten(
                FACHVERFAHREN,
                ordner.resolve("demo-fachverfahren.log"),
                ziel.getPort(),
                List.of(
                        "--stadt",
                        "http://localhost:" + umgebung.getProperty("local.server.port"),
                        "--buch",
                        ordner.resolve("demo-eingangsbuch.txt").toString(),
                        "--zeichen",
                        ordner.resolve(kennung + ".zeichen").toString()));
    }

    private void nutzerkonto(URI dienst) {
        if (dienst.getPort() > 0) {
            var ordner = daten.resolve("nutzerkonto");
            starten(
                    NUTZERKONTO,
                    ordner.resolve("demo-nutzerkonto.log"),
                    dienst.getPort(),
                    List.of("--daten", ordner.resolve("demo").toString()));
        }
    }

    private void starten(String hauptklasse, Path ausgabe, int port, List<String> weitere) {
        var worte = new ArrayList<>(List.of("--port", Integer.toString(port)));
        worte.addAll(weitere);
        worte.addAll(List.of("--begleitet", "ja"));
        var name = hauptklasse.substring(hauptklasse.lastIndexOf('.') + 1);
        try {
            programme.add(Begleitprogramm.starten(hauptklasse, ausgabe, worte));
            LOG.info("{} starts at port {}", name, port);
        } catch (IOException e) {
            LOG.warn("{} cannot be started: {}", name, e.getMessage());
        }
    }

    @PreDestroy
    void beenden() {
        programme.forEach(Begleitprogramm::close);
    }
}
