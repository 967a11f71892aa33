package dreiklang.fachverfahren;

import dreiklang.fachverfahren.Anbindung.Ergebnis;
import dreiklang.leistung.Leistung;
import dreiklang.leistung.Leistungen;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Looks every few seconds what is to be read; each Fachverfahren is read in a thread of its own,
/// so that a slow one holds up nobody else.
@Component
class Ergebnisrunde {

    private final Datenbanken datenbanken;
    private final Leistungen leistungen;
    private final Ergebnisbote bote;
    private final Map<String, Thread> unterwegs = new ConcurrentHashMap<>();
    private volatile boolean ende;

    Ergebnisrunde(Datenbanken datenbanken, Leistungen leistungen, Ergebnisbote bote) {
        this.datenbanken = datenbanken;
        this.leistungen = leistungen;
        this.bote = bote;
    }

    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT10S")
    void rundgang() {
        if (datenbanken.kennungen().isEmpty()) {
            return;
        }
        quellen()
                .forEach((kennung, alle) -> {
                    if (!ende) {
                        unterwegs.computeIfAbsent(kennung, k -> losschicken(k, alle));
                    }
                });
    }

    /// What the current packages read, each once, by Fachverfahren.
    Map<String, List<Ergebnis>> quellen() {
        var alle = new LinkedHashMap<String, Ergebnis>();
        Stream.of(false, true)
                .flatMap(intern -> leistungen.alle(intern).stream())
                .map(Leistung::schluessel)
                .flatMap(s -> leistungen.paket(s).stream())
                .flatMap(p -> Anbindungskapitel.von(p).ergebnisse().stream())
                .filter(e -> datenbanken.zu(e.von()).isPresent())
                .forEach(e -> alle.putIfAbsent(e.quelle(), e));
        var nachVerfahren = new LinkedHashMap<String, List<Ergebnis>>();
        alle.values()
                .forEach(
                        e -> nachVerfahren.computeIfAbsent(e.von(), v -> new ArrayList<>()).add(e));
        return nachVerfahren;
    }

    private Thread losschicken(String kennung, List<Ergebnis> quellen) {
        var datenbank = datenbanken.zu(kennung).orElseThrow();
        return Thread.ofVirtual()
                .name("ergebnisse-" + kennung)
                .start(() -> {
                    try {
                        quellen.forEach(q -> bote.lesen(datenbank, q));
                    } finally {
                        unterwegs.remove(kennung);
                    }
                });
    }

    /// The row at hand is still taken in.
    @EventListener(ContextClosedEvent.class)
    void beenden() {
        ende = true;
        bote.beenden();
        for (var faden : unterwegs.values()) {
            try {
                faden.join(Duration.ofSeconds(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
