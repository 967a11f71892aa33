package dreiklang.beweis;

import dreiklang.akte.Aktenblaetter;
import dreiklang.akte.Aktenzeichen;
import dreiklang.akte.Versionen;
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
    private final Versionen versionen;
    private final Nachweise nachweise;
    private final BeweisRepository beweise;
    private final ApplicationEventPublisher ereignisse;

    Aktenbeweise(
            Aktenblaetter blaetter,
            Versionen versionen,
            Nachweise nachweise,
            BeweisRepository beweise,
            ApplicationEventPublisher ereignisse) {
        this.blaetter = blaetter;
        this.versionen = versionen;
        this.nachweise = nachweise;
        this.beweise = beweise;
        this.ereignisse = ereignisse;
    }

    /// One version of a Schriftstück.
    ///
    /// @param blatt its number in the Akte
    /// @param version its number, the first is 1
    /// @param titel what it is
    /// @param belegt moment of its first time stamp; empty while there is none
    public record Zeile(int blatt, int version, String titel, Optional<Instant> belegt) {}

    /// The Schriftstücke of an Akte with the proofs of the versions that are shown.
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
                                        s.version().nummer(),
                                        s.titel(),
                                        Optional.ofNullable(zeiten.get(s.dokument().id()))))
                        .toList(),
                seite.nummer(),
                ZEILEN,
                seite.gesamt());
    }

    /// The versions of one Schriftstück with their proofs, newest first.
    ///
    /// @param nummer number of the page, the first is 1
    /// @throws FachlicherFehler K-404 when there is none one may see
    @Braucht(Recht.AKTE_LESEN)
    public Blatt<Zeile> versionen(Aktenzeichen akte, int blatt, int nummer) {
        var verlauf = versionen.verlauf(akte, blatt, nummer);
        var hier = verlauf.versionen();
        var zeiten =
                beweise.gestempelt(hier.zeilen().stream().map(v -> v.dokument().id()).toList());
        return new Blatt<>(
                hier.zeilen().stream()
                        .map(v ->
                                new Zeile(
                                        blatt,
                                        v.nummer(),
                                        v.dokument().ablage().name(),
                                        Optional.ofNullable(zeiten.get(v.dokument().id()))))
                        .toList(),
                hier.nummer(),
                hier.groesse(),
                hier.gesamt());
    }

    /// The evidence record of one version of a Schriftstück.
    ///
    /// @param version its number, the first is 1
    /// @throws FachlicherFehler K-404 when there is none one may see, K-350 when there is no time
    ///   stamp yet
    @Braucht(Recht.AKTE_LESEN)
    @Transactional
    public Nachweis nachweis(Aktenzeichen akte, int blatt, int version) {
        var dokument = versionen.dokument(akte, blatt, version);
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
