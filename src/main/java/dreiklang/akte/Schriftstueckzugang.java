package dreiklang.akte;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.dokument.DokumentId;
import dreiklang.dokument.Dokumentauskunft;
import dreiklang.dokument.Dokumente;
import org.springframework.stereotype.Component;

/// Finds the Schriftstück somebody means and says whether she may read or change it.
@Component
class Schriftstueckzugang {

    static final String VON_HAND = "akte:";

    private final AktenRepository akten;
    private final VersionRepository versionen;
    private final Akteneinsicht einsicht;
    private final Dokumente dokumente;
    private final Dokumentauskunft auskunft;

    Schriftstueckzugang(
            AktenRepository akten,
            VersionRepository versionen,
            Akteneinsicht einsicht,
            Dokumente dokumente,
            Dokumentauskunft auskunft) {
        this.akten = akten;
        this.versionen = versionen;
        this.einsicht = einsicht;
        this.dokumente = dokumente;
        this.auskunft = auskunft;
    }

    /// The sheet of an Akte one may see; a look at a confidential one is written down.
    ///
    /// @throws FachlicherFehler K-404 no such Akte or sheet
    VersionRepository.Blatt lesen(Aktenzeichen akte, int blatt) {
        var unused = akten.finden(akte, einsicht.blick()).orElseThrow(() -> unbekannt(akte));
        einsicht.gelesen(akte, akten.leistung(akte));
        return versionen.blatt(akte, blatt).orElseThrow(() -> unbekannt(akte));
    }

    /// The sheet one may change now, locked until the transaction ends.
    ///
    /// @throws FachlicherFehler K-404 not an Akte one may lead, K-201 after ZdA, K-214 no such
    ///   sheet or moved, K-264 it belongs to a Vorgang
    VersionRepository.Blatt sperren(Aktenzeichen akte, int blatt) {
        var unused = akten.finden(akte, einsicht.fuehrung()).orElseThrow(() -> unbekannt(akte));
        var stand = akten.sperren(akte).orElseThrow(() -> unbekannt(akte));
        if (stand.zda().isPresent()) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "K-201", akte.wert());
        }
        var gefunden = gesperrt(akte, blatt);
        if (!vonHand(gefunden.schriftstueck())) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "K-264");
        }
        return gefunden;
    }

    /// The sheet of an Akte one may lead, closed or not, locked until the transaction ends.
    ///
    /// @throws FachlicherFehler K-404 not an Akte one may lead, K-214 no such sheet or moved
    VersionRepository.Blatt gefuehrt(Aktenzeichen akte, int blatt) {
        var unused = akten.finden(akte, einsicht.fuehrung()).orElseThrow(() -> unbekannt(akte));
        return gesperrt(akte, blatt);
    }

    /// Whether one may lead the Akte and it is not closed.
    boolean offen(Aktenzeichen akte) {
        return akten.finden(akte, einsicht.fuehrung()).filter(a -> a.zda().isEmpty()).isPresent();
    }

    private VersionRepository.Blatt gesperrt(Aktenzeichen akte, int blatt) {
        return versionen
                .sperren(akte, blatt)
                .orElseThrow(() -> new FachlicherFehler(Fehlerart.KONFLIKT, "K-214"));
    }

    /// Whether people filed it; what a Vorgang files stays as it is.
    boolean vonHand(DokumentId schriftstueck) {
        return dokumente
                .finden(schriftstueck)
                .filter(d -> d.bezug().startsWith(VON_HAND))
                .isPresent();
    }

    boolean unterschrieben(DokumentId inhalt) {
        return dokumente
                .finden(inhalt)
                .filter(d -> auskunft.unterschrieben(d.ablage()))
                .isPresent();
    }

    private static FachlicherFehler unbekannt(Aktenzeichen akte) {
        return new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "K-404", akte.wert());
    }
}
