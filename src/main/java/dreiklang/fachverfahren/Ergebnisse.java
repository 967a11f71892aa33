package dreiklang.fachverfahren;

import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Protokolleintrag;
import dreiklang.basis.Recht;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of the results that are read from databases of Fachverfahren.
@Service
public class Ergebnisse {

    private final LesestandRepository ablage;
    private final Datenbanken datenbanken;
    private final ApplicationEventPublisher ereignisse;
    private final Clock uhr;

    Ergebnisse(
            LesestandRepository ablage,
            Datenbanken datenbanken,
            ApplicationEventPublisher ereignisse,
            Clock uhr) {
        this.ablage = ablage;
        this.datenbanken = datenbanken;
        this.ereignisse = ereignisse;
        this.uhr = uhr;
    }

    /// How far a table was read.
    ///
    /// @param quelle Fachverfahren, table, what its rows are about and the column
    /// @param gelesen when it was last read to the end
    /// @param uebernommen how many rows were taken in so far
    /// @param fehler why it cannot be read, empty when it can
    public record Lesebild(
            String quelle, Optional<Instant> gelesen, long uebernommen, String fehler) {}

    /// What is read from a Fachverfahren.
    @Braucht(Recht.ADMINISTRIEREN)
    public List<Lesebild> zu(String fachverfahren) {
        return ablage.zu(fachverfahren);
    }

    /// Lets everything be read again from the first row, for example when rows were repaired there.
    /// What was taken in stays as it is.
    ///
    /// @throws FachlicherFehler H-212 when no database is set up
    @Braucht(Recht.ADMINISTRIEREN)
    @Transactional
    public void vonVornLesen(String fachverfahren) {
        if (datenbanken.zu(fachverfahren).isEmpty()
                || ablage.vonVorn(fachverfahren, uhr.instant()) == 0) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "H-212");
        }
        ereignisse.publishEvent(
                new Protokolleintrag(
                        "fachverfahren.ergebnisse-von-vorn",
                        "fachverfahren:" + fachverfahren,
                        Map.of()));
    }
}
