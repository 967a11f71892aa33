package dreiklang.dokument;

import dreiklang.basis.Protokolleintrag;
import dreiklang.lager.Schluesselbund;
import dreiklang.lager.Schluesselbund.Hauptschluessel;
import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Keeps book of the master keys contents may need, and does not let the program start without one
/// of them.
@Component
class Schluesselwacht implements SmartInitializingSingleton {

    private final Schluesselbund bund;
    private final SchluesselRepository zeilen;
    private final TransactionTemplate transaktion;
    private final ApplicationEventPublisher ereignisse;
    private final Clock uhr;

    Schluesselwacht(
            Schluesselbund bund,
            SchluesselRepository zeilen,
            TransactionTemplate transaktion,
            ApplicationEventPublisher ereignisse,
            Clock uhr) {
        this.bund = bund;
        this.zeilen = zeilen;
        this.transaktion = transaktion;
        this.ereignisse = ereignisse;
        this.uhr = uhr;
    }

    /// @throws IllegalStateException K-510 when a key is missing that contents may need
    @Override
    public void afterSingletonsInstantiated() {
        var fehlend = new HashSet<>(zeilen.gebrauchte());
        bund.alle().forEach(s -> fehlend.remove(s.kennung()));
        if (!fehlend.isEmpty()) {
            throw new IllegalStateException(
                    "K-510 dreiklang.dokument.speicher.schluessel: Dateien sind mit dem Schlüssel "
                            + String.join(", ", fehlend)
                            + " verschlüsselt, und er steht nicht in der Datei der Schlüssel. Ohne ihn"
                            + " sind sie nicht lesbar. Bitte diese Datei wieder einsetzen.");
        }
        bund.aktueller().ifPresent(this::eintragen);
    }

    /// Makes a new master key the one in use.
    Hauptschluessel wechseln() {
        var neu = bund.wechseln();
        eintragen(neu);
        return neu;
    }

    private void eintragen(Hauptschluessel schluessel) {
        transaktion.executeWithoutResult(t -> {
            if (zeilen.eintragen(schluessel.kennung(), uhr.instant())) {
                ereignisse.publishEvent(
                        new Protokolleintrag(
                                "dokument.schluessel-in-gebrauch",
                                "schluessel:" + schluessel.kennung(),
                                Map.of()));
            }
        });
    }

    /// Says of all other keys that nothing uses them, after a run that has found nothing else.
    ///
    /// @param kennung the key that was in use when the run began; when it is not any more, nothing
    ///   is said
    void freigeben(String kennung) {
        if (!bund.aktueller().map(Hauptschluessel::kennung).equals(Optional.of(kennung))) {
            return;
        }
        for (var alt : zeilen.freigeben(kennung, uhr.instant())) {
            ereignisse.publishEvent(
                    new Protokolleintrag(
                            "dokument.schluessel-frei", "schluessel:" + alt, Map.of()));
        }
    }
}
