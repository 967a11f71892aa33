package dreiklang.beweis;

import dreiklang.akte.Akte.Schriftstueck;
import dreiklang.akte.Akten;
import dreiklang.akte.Aktenzeichen;
import dreiklang.basis.Blatt;
import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Protokolleintrag;
import dreiklang.basis.Recht;
import java.time.Instant;
import java.util.List;
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

    private final Akten akten;
    private final Nachweise nachweise;
    private final BeweisRepository beweise;
    private final ApplicationEventPublisher ereignisse;

    Aktenbeweise(
            Akten akten,
            Nachweise nachweise,
            BeweisRepository beweise,
            ApplicationEventPublisher ereignisse) {
        this.akten = akten;
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
        var alle = liegende(akte);
        var hier = alle.stream().skip((nummer - 1L) * ZEILEN).limit(ZEILEN).toList();
        var zeiten = beweise.gestempelt(hier.stream().map(s -> s.dokument().id()).toList());
        return new Blatt<>(
                hier.stream()
                        .map(s ->
                                new Zeile(
                                        s.blatt(),
                                        s.titel(),
                                        Optional.ofNullable(zeiten.get(s.dokument().id()))))
                        .toList(),
                nummer,
                ZEILEN,
                alle.size());
    }

    /// The evidence record of one Schriftstück.
    ///
    /// @throws FachlicherFehler K-404 when there is none one may see, K-350 when there is no time
    ///   stamp yet
    @Braucht(Recht.AKTE_LESEN)
    @Transactional
    public Nachweis nachweis(Aktenzeichen akte, int blatt) {
        var dokument =
                liegende(akte).stream()
                        .filter(s -> s.blatt() == blatt)
                        .findFirst()
                        .map(Schriftstueck::dokument)
                        .orElseThrow(() ->
                                new FachlicherFehler(
                                        Fehlerart.NICHT_GEFUNDEN, "K-404", akte.wert()));
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

    private List<Schriftstueck> liegende(Aktenzeichen akte) {
        return akten.ansehen(akte).schriftstuecke().stream()
                .filter(s -> s.verschobenNach().isEmpty())
                .toList();
    }
}
