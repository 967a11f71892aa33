package dreiklang.demo;

import dreiklang.betrieb.Begleitprogramm;
import dreiklang.fachverfahren.Verbindungen;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Starts the demo Fachverfahren beside the demo: a process of its own that speaks over the wire
/// and ends with the program.
@Component
@ConditionalOnProperty({"dreiklang.demo", "dreiklang.demo-fachverfahren"})
class Demobegleitung {

    private static final Logger LOG = LoggerFactory.getLogger(Demobegleitung.class);
    private static final String HAUPTKLASSE =
            "dreiklang.fachverfahren.anbindung.demo.DemoFachverfahren";

    private final Verbindungen verbindungen;
    private final Environment umgebung;
    private final Path ordner;
    private @Nullable Begleitprogramm programm;

    Demobegleitung(
            Verbindungen verbindungen,
            Environment umgebung,
            @Value("${dreiklang.daten}") String daten) {
        this.verbindungen = verbindungen;
        this.umgebung = umgebung;
        this.ordner = Path.of(daten).toAbsolutePath().resolve("fachverfahren");
    }

    @EventListener(ApplicationReadyEvent.class)
    void bereit() {
        verbindungen.demoziele().forEach(this::starten);
    }

    private void starten(String kennung, URI ziel) {
        var stadt = "http://localhost:" + umgebung.getProperty("local.server.port");
        var worte =
                List.of(
                        "--port",
                        Integer.toString(ziel.getPort()),
                        "--stadt",
                        stadt,
                        "--buch",
                        ordner.resolve("demo-eingangsbuch.txt").toString(),
                        "--zeichen",
                        ordner.resolve(kennung + ".zeichen").toString(),
                        "--begleitet",
                        "ja");
        try {
            programm =
                    Begleitprogramm.starten(
                            HAUPTKLASSE, ordner.resolve("demo-fachverfahren.log"), worte);
            LOG.info("the demo Fachverfahren starts at port {}", ziel.getPort());
        } catch (IOException e) {
            LOG.warn("the demo Fachverfahren cannot be started: {}", e.getMessage());
        }
    }

    @PreDestroy
    void beenden() {
        var laufend = programm;
        if (laufend != null) {
            laufend.close();
        }
    }
}
