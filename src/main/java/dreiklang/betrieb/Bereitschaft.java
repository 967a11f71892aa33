package dreiklang.betrieb;

import dreiklang.basis.Offen;
import dreiklang.basis.Speicherplatz;
import java.time.Duration;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.CannotCreateTransactionException;

/// Whether the town takes requests: everything is loaded, the database answers, there is room.
@Service
public class Bereitschaft {

    private static final Duration ALT = Duration.ofSeconds(15);

    private final ApplicationAvailability verfuegbarkeit;
    private final Speicherplatz speicherplatz;
    private final JdbcClient jdbc;
    private volatile long letzteAntwort;

    Bereitschaft(
            ApplicationAvailability verfuegbarkeit, Speicherplatz speicherplatz, JdbcClient jdbc) {
        this.verfuegbarkeit = verfuegbarkeit;
        this.speicherplatz = speicherplatz;
        this.jdbc = jdbc;
        datenbankFragen();
    }

    /// What a load balancer wants to know.
    ///
    /// @param bereit whether requests are welcome
    /// @param datenbank whether the database has answered lately
    /// @param speicherplatz what may still be taken in
    public record Stand(boolean bereit, boolean datenbank, Speicherplatz.Lage speicherplatz) {}

    /// The present state; costs nothing, the database is asked in the background.
    @Offen("for load balancers")
    public Stand stand() {
        boolean datenbank = System.nanoTime() - letzteAntwort < ALT.toNanos();
        boolean nimmtAn = verfuegbarkeit.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC;
        return new Stand(datenbank && nimmtAn, datenbank, speicherplatz.lage());
    }

    @Scheduled(fixedDelay = 2000)
    final void datenbankFragen() {
        try {
            jdbc.sql("select 1").query(Integer.class).single();
            letzteAntwort = System.nanoTime();
        } catch (DataAccessException | CannotCreateTransactionException e) {
            letzteAntwort = System.nanoTime() - ALT.toNanos();
        }
    }
}
