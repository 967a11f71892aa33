package dreiklang.blattwerk;

import dreiklang.akte.Akten;
import dreiklang.akte.Aktenzeichen;
import dreiklang.akte.Versionen;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Protokolleintrag;
import dreiklang.dokument.Dokument;
import dreiklang.identitaet.Handelnder;
import dreiklang.identitaet.Konten;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Finds the version of a sheet somebody means, for whoever may see or lead its Akte; for everybody
/// else there is none.
@Component
class Blattzugang {

    private final Akten akten;
    private final Versionen versionen;
    private final Konten konten;
    private final ApplicationEventPublisher ereignisse;

    Blattzugang(
            Akten akten, Versionen versionen, Konten konten, ApplicationEventPublisher ereignisse) {
        this.akten = akten;
        this.versionen = versionen;
        this.konten = konten;
        this.ereignisse = ereignisse;
    }

    /// @throws FachlicherFehler K-404 not an Akte one may see, no such sheet or version
    Dokument lesbar(Blattort ort) {
        return versionen.dokument(ort.akte(), ort.blatt(), ort.version());
    }

    /// @throws FachlicherFehler K-404 not an Akte one may lead, no such sheet or version
    Dokument fuehrbar(Blattort ort) {
        if (!darfFuehren(ort.akte())) {
            throw new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "K-404", ort.akte().wert());
        }
        return lesbar(ort);
    }

    boolean darfFuehren(Aktenzeichen akte) {
        return akten.fuehrbar(akte);
    }

    /// Name of the one who acts; empty for the program.
    String name() {
        return konten.aktuell() instanceof Handelnder.Amtsperson amt ? amt.person().name() : "";
    }

    /// Writes down what was done at a sheet.
    void protokoll(String aktion, Blattort ort, Map<String, String> dazu) {
        var alles = new HashMap<>(dazu);
        alles.put("blatt", Integer.toString(ort.blatt()));
        alles.put("version", Integer.toString(ort.version()));
        ereignisse.publishEvent(new Protokolleintrag(aktion, "akte:" + ort.akte().wert(), alles));
    }
}
