package dreiklang.einsicht;

import dreiklang.akte.Akten;
import dreiklang.akte.Aktenzeichen;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Protokolleintrag;
import dreiklang.identitaet.Beschaeftigte;
import dreiklang.identitaet.Handelnder;
import dreiklang.identitaet.Konten;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Gets an Einsicht for whoever leads its Akte; for everybody else of the Amt there is none.
@Component
class Einsichtszugriff {

    private final EinsichtRepository ablage;
    private final Akten akten;
    private final Konten konten;
    private final ApplicationEventPublisher ereignisse;

    Einsichtszugriff(
            EinsichtRepository ablage,
            Akten akten,
            Konten konten,
            ApplicationEventPublisher ereignisse) {
        this.ablage = ablage;
        this.akten = akten;
        this.konten = konten;
        this.ereignisse = ereignisse;
    }

    /// @throws FachlicherFehler K-430 no such one, or not an Akte one may lead
    Einsicht sehen(EinsichtId id) {
        return gefuehrt(ablage.finden(id).orElseThrow(Einsichtszugriff::unbekannt));
    }

    /// The same, locked until the transaction ends.
    Einsicht sperren(EinsichtId id) {
        return gefuehrt(ablage.sperren(id).orElseThrow(Einsichtszugriff::unbekannt));
    }

    /// The same while sheets can be chosen.
    ///
    /// @throws FachlicherFehler K-436 it is no draft any more
    Einsicht entwurf(EinsichtId id) {
        var einsicht = sperren(id);
        if (einsicht.stand() != Einsichtsstand.ENTWURF) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "K-436");
        }
        return einsicht;
    }

    private Einsicht gefuehrt(Einsicht einsicht) {
        fuehrbar(einsicht.akte());
        return einsicht;
    }

    /// @throws FachlicherFehler K-430 not an Akte one may lead
    void fuehrbar(Aktenzeichen akte) {
        if (!akten.fuehrbar(akte)) {
            throw unbekannt();
        }
    }

    /// @throws FachlicherFehler K-430 nobody of the Kommune
    Beschaeftigte person() {
        if (konten.aktuell() instanceof Handelnder.Amtsperson amt) {
            return amt.person();
        }
        throw unbekannt();
    }

    void protokoll(String aktion, Einsicht einsicht, Map<String, String> dazu) {
        var werte = new HashMap<>(dazu);
        werte.put("einsicht", einsicht.id().wert().toString());
        ereignisse.publishEvent(
                new Protokolleintrag(aktion, "akte:" + einsicht.akte().wert(), werte));
    }

    static FachlicherFehler unbekannt() {
        return new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "K-430");
    }
}
