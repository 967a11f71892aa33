package dreiklang.betrieb;

import dreiklang.basis.Zufall;
import java.time.Clock;
import java.util.Properties;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// This run of the program: who it is, and whether the run before ended in order.
@Component
@Lazy(false)
class Instanz {

    private static final Logger LOG = LoggerFactory.getLogger(Instanz.class);

    private final UUID kennung;
    private final Datenverzeichnis daten;
    private final boolean wiederhergestellt;

    Instanz(Datenverzeichnis daten, ObjectProvider<Datenbankquelle> quelle, Clock uhr) {
        this.daten = daten;
        this.kennung = Zufall.kennung(uhr);
        this.wiederhergestellt = daten.gehoertMir() && !daten.instanz().isEmpty();
        if (wiederhergestellt) {
            LOG.warn(
                    "Der letzte Lauf wurde nicht ordentlich beendet. Die Datenbank ist"
                            + " wiederhergestellt, es ist nichts weiter zu tun.");
        }
        if (daten.gehoertMir()) {
            var notiz = new Properties();
            notiz.setProperty("kennung", kennung.toString());
            notiz.setProperty("pid", String.valueOf(ProcessHandle.current().pid()));
            quelle.ifAvailable(q -> notiz.setProperty("datenbankport", String.valueOf(q.port())));
            daten.notieren(notiz);
        }
    }

    /// Identifier of this run.
    UUID kennung() {
        return kennung;
    }

    /// Where the data of this run lie.
    Datenverzeichnis daten() {
        return daten;
    }

    /// Whether the run before was ended hard.
    boolean wiederhergestellt() {
        return wiederhergestellt;
    }
}
