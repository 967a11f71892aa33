package dreiklang.beweis;

import dreiklang.akte.Aktenblaetter;
import dreiklang.akte.Aktenzeichen;
import dreiklang.basis.Blatt;
import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Protokolleintrag;
import dreiklang.basis.Recht;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of the proofs for those who read Akten: what is proven since when, and the record for
/// one Schriftstück. Who may not see the Akte sees none of it.
@Service
public class Aktenbeweise {

    private static final int ZEILEN = 25;

    private final Aktenblaetter blaetter;
    private final Nachweise nachweise;
    private final BeweisRepository beweise;
    private final ApplicationEventPublisher ereignisse;

    Aktenbeweise(
            Aktenblaetter blaetter,
            Nachweise nachweise,
            BeweisRepository beweise,
            ApplicationEventPublisher ereignisse) {
        this.blaetter = blaetter;
        this.nachweise = nachweise;
        this.beweise = beweise;
        this.ereignisse = ereignisse;
    }

    /// One Schriftstück.
    ///
    /// @param blatt its number in the Akte
    /// @param titel what it is
    /// @param belegt moment of its first time stamp; empty while there is none
    public record Zeile(int blatt, String titel, Optional<Instant> belegt) {}

    /// The Schriftstücke of an Akte with their proofs.
    ///
    /// @param nummer number of the page, the first is 1
    /// @throws FachlicherFehler K-404 when there is none one may see
    @Braucht(Recht.AKTE_LESEN)
    public Blatt<Zeile> zu(Aktenzeichen akte, int nummer) {
        var seite = blaetter.liegende(akte, nummer, ZEILEN);
        var zeiten =
                beweise.gestempelt(
                        seite.zeilen().stream().map(z -> z.stueck().dokument().id()).toList());
        return new Blatt<>(
                seite.zeilen().stream()
                        .map(Aktenblaetter.Zeile::stueck)
                        .map(s ->
                                new Zeile(
                                        s.blatt(),
                                        s.titel(),
                                        Optional.ofNullable(zeiten.get(s.dokument().id()))))
                        .toList(),
                seite.nummer(),
                ZEILEN,
                seite.gesamt());
    }

    /// The evidence record of one Schriftstück.
    ///
    /// @throws FachlicherFehler K-404 when there is none one may see, K-350 when there is no time
    ///   stamp yet
    @Braucht(Recht.AKTE_LESEN)
    @Transactional
    public Nachweis nachweis(Aktenzeichen akte, int blatt) {
        var dokument = blaetter.eines(akte, blatt).dokument();
        var nachweis =
                nachweise
                        .zu(dokument)
                        .orElseThrow(() -> new FachlicherFehler(Fehlerart.KONFLIKT, "K-350"));
        ereignisse.publishEvent(
                new Protokolleintrag(
                        "beweis.ausgegeben",
                        "akte:" + akte.wert(),
                        Map.of("dokument", dokument.id().wert().toString())));
        return nachweis;
    }
}
