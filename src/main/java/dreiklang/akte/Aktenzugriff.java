package dreiklang.akte;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import org.springframework.stereotype.Component;

/// Gets an Akte for whoever may see or lead it; for everybody else there is none.
@Component
class Aktenzugriff {

    private final AktenRepository akten;
    private final Akteneinsicht einsicht;

    Aktenzugriff(AktenRepository akten, Akteneinsicht einsicht) {
        this.akten = akten;
        this.einsicht = einsicht;
    }

    /// One she may see; a look at a confidential one is written down.
    Akte sichtbar(Aktenzeichen zeichen) {
        var akte = akten.finden(zeichen, einsicht.blick()).orElseThrow(() -> unbekannt(zeichen));
        einsicht.gelesen(zeichen, akten.leistung(zeichen));
        return akte;
    }

    /// One she may lead, locked until the transaction ends.
    Akte gefuehrt(Aktenzeichen zeichen) {
        if (akten.finden(zeichen, einsicht.fuehrung()).isEmpty()) {
            throw unbekannt(zeichen);
        }
        return akten.sperren(zeichen).orElseThrow(() -> unbekannt(zeichen));
    }

    /// The same before ZdA.
    ///
    /// @throws FachlicherFehler K-201 after it
    Akte offen(Aktenzeichen zeichen) {
        var akte = gefuehrt(zeichen);
        if (akte.zda().isPresent()) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "K-201", zeichen.wert());
        }
        return akte;
    }

    private static FachlicherFehler unbekannt(Aktenzeichen zeichen) {
        return new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "K-404", zeichen.wert());
    }
}
