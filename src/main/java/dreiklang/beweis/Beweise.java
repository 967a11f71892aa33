package dreiklang.beweis;

import dreiklang.basis.Blatt;
import dreiklang.basis.Braucht;
import dreiklang.basis.Protokolleintrag;
import dreiklang.basis.Recht;
import dreiklang.dokument.Neuzugaenge;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of the proofs for the administration: how it stands, make the tree of today now, renew
/// time stamps.
@Service
public class Beweise {

    private static final int ZEILEN = 25;

    private final Beweisgang gang;
    private final BeweisRepository beweise;
    private final Neuzugaenge neuzugaenge;
    private final Stempelquelle quelle;
    private final ApplicationEventPublisher ereignisse;
    private final Clock uhr;

    Beweise(
            Beweisgang gang,
            BeweisRepository beweise,
            Neuzugaenge neuzugaenge,
            Stempelquelle quelle,
            ApplicationEventPublisher ereignisse,
            Clock uhr) {
        this.gang = gang;
        this.beweise = beweise;
        this.neuzugaenge = neuzugaenge;
        this.quelle = quelle;
        this.ereignisse = ereignisse;
        this.uhr = uhr;
    }

    /// How it stands as a whole.
    @Braucht(Recht.ADMINISTRIEREN)
    public Beweislage lage() {
        return beweise.lage(quelle.art(), neuzugaenge.wartend(), uhr.instant(), gang.grenze());
    }

    /// The trees, the newest first.
    ///
    /// @param nummer number of the page, the first is 1
    @Braucht(Recht.ADMINISTRIEREN)
    public Blatt<Beweisbaum> liste(int nummer) {
        return new Blatt<>(
                beweise.liste((nummer - 1) * ZEILEN, ZEILEN), nummer, ZEILEN, beweise.anzahl());
    }

    /// Begins a tree of what waits, and tries what has failed at once; it goes on by itself.
    @Braucht(Recht.ADMINISTRIEREN)
    @Transactional
    public void bilden() {
        gang.beginnen();
        gang.sofort();
        protokoll("beweis.angestossen");
    }

    /// Begins to put a new time stamp over all that are valid; it goes on by itself.
    @Braucht(Recht.ADMINISTRIEREN)
    @Transactional
    public void erneuern() {
        gang.erneuern(true);
        protokoll("beweis.erneuerung-angestossen");
    }

    private void protokoll(String aktion) {
        ereignisse.publishEvent(new Protokolleintrag(aktion, "hashbaum:alle", Map.of()));
    }
}
