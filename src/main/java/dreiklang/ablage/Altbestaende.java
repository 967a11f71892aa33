package dreiklang.ablage;

import dreiklang.ablage.Altbestandszeile.Stand;
import dreiklang.basis.Blatt;
import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Protokolleintrag;
import dreiklang.basis.Recht;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to the holdings that are taken over: which runs there are, how far they are, what
/// became of every row. They begin at the terminal of the server, where list and folder lie; from
/// here they are stopped and go on. Whoever administers sees what her own list says and where it
/// went, not what lies in the Akten.
@Service
public class Altbestaende {

    private static final int LAEUFE = 20;
    private static final int ZEILEN = 50;
    private static final int STUECK = 500;

    private final LaufRepository laeufe;
    private final ZeilenRepository zeilen;
    private final ApplicationEventPublisher ereignisse;

    Altbestaende(
            LaufRepository laeufe, ZeilenRepository zeilen, ApplicationEventPublisher ereignisse) {
        this.laeufe = laeufe;
        this.zeilen = zeilen;
        this.ereignisse = ereignisse;
    }

    /// The runs, the newest first.
    ///
    /// @param nummer number of the page, the first is 1
    @Braucht(Recht.ADMINISTRIEREN)
    public Blatt<Altbestandslauf> liste(int nummer) {
        int blatt = Math.clamp(nummer, 1, 100_000);
        return new Blatt<>(
                laeufe.letzte((blatt - 1) * LAEUFE, LAEUFE), blatt, LAEUFE, laeufe.anzahl());
    }

    /// One run.
    ///
    /// @throws FachlicherFehler K-386 there is none
    @Braucht(Recht.ADMINISTRIEREN)
    public Altbestandslauf ansehen(UUID lauf) {
        return da(lauf);
    }

    /// What became of its rows.
    ///
    /// @param stand only those; empty: all
    /// @param nummer number of the page, the first is 1
    /// @throws FachlicherFehler K-386 there is no such run
    @Braucht(Recht.ADMINISTRIEREN)
    public Blatt<Altbestandszeile> bericht(UUID lauf, Optional<Stand> stand, int nummer) {
        var ganz = da(lauf);
        int blatt = Math.clamp(nummer, 1, 10_000_000);
        return new Blatt<>(
                zeilen.bericht(lauf, stand, (blatt - 1) * ZEILEN, ZEILEN),
                blatt,
                ZEILEN,
                stand.map(s -> anzahl(ganz, s)).orElse(ganz.gelesen()));
    }

    private static long anzahl(Altbestandslauf lauf, Stand stand) {
        return switch (stand) {
            case OFFEN -> lauf.gelesen() - lauf.erledigt();
            case ABGELEGT -> lauf.trocken() ? 0 : lauf.gut();
            case BEREIT -> lauf.trocken() ? lauf.gut() : 0;
            case ABGEWIESEN -> lauf.abgewiesen();
            case SCHON_DA -> lauf.schonDa();
        };
    }

    /// The whole report.
    ///
    /// @param jede called for each row in its order
    @Braucht(Recht.ADMINISTRIEREN)
    public void bericht(UUID lauf, Consumer<Altbestandszeile> jede) {
        zeilen.bericht(lauf, STUECK, jede);
    }

    /// Stops a run after the rows it has in hand.
    ///
    /// @throws FachlicherFehler K-386 there is no such run, K-387 nobody drives it
    @Braucht(Recht.ADMINISTRIEREN)
    @Transactional
    public void anhalten(UUID lauf) {
        var unused = da(lauf);
        if (!laeufe.anhalten(lauf)) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "K-387");
        }
        protokoll("ablage.bestand-angehalten", lauf);
    }

    /// Lets the running program go on with a run where it stopped.
    ///
    /// @throws FachlicherFehler K-386 there is no such run, K-388 somebody drives it, or it is done
    @Braucht(Recht.ADMINISTRIEREN)
    @Transactional
    public void fortsetzen(UUID lauf) {
        var unused = da(lauf);
        if (!laeufe.fortsetzen(lauf)) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "K-388");
        }
        protokoll("ablage.bestand-fortgesetzt", lauf);
    }

    private Altbestandslauf da(UUID lauf) {
        return laeufe.finden(lauf)
                .orElseThrow(() -> new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "K-386"));
    }

    private void protokoll(String aktion, UUID lauf) {
        ereignisse.publishEvent(new Protokolleintrag(aktion, "bestand:" + lauf, Map.of()));
    }
}
