package dreiklang.betrieb;

import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Tells the person at the terminal where the town is, and that it is ready.
@Component
class Bereitmeldung {

    private final Datenverzeichnis daten;
    private final ObjectProvider<Startmeldung> meldungen;

    Bereitmeldung(Datenverzeichnis daten, ObjectProvider<Startmeldung> meldungen) {
        this.daten = daten;
        this.meldungen = meldungen;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void bereit(ApplicationReadyEvent ereignis) {
        var text = new StringBuilder("\nDreiklang\n");
        if (ereignis.getApplicationContext() instanceof WebServerApplicationContext netz
                && netz.getWebServer() != null) {
            var adresse = "http://localhost:" + netz.getWebServer().getPort();
            text.append("  Für alle          ").append(adresse).append("/\n");
            text.append("  Für das Amt       ").append(adresse).append("/amt\n");
        }
        text.append("  Die Daten liegen in ").append(daten.wurzel()).append('\n');
        meldungen
                .orderedStream()
                .flatMap(m -> m.zeilen().stream())
                .forEach(z -> text.append("  ").append(z).append('\n'));
        var dauer = ereignis.getTimeTaken();
        if (dauer != null) {
            text.append(
                    String.format(
                            Locale.GERMANY,
                            "bereit nach %.1f Sekunden, Strg-C beendet.",
                            dauer.toMillis() / 1000.0));
        }
        System.out.println(text);
        System.out.flush();
    }
}
