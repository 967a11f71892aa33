package dreiklang.steuerung;

import dreiklang.antrag.AntragEingereicht;
import dreiklang.antrag.SeiteErreicht;
import dreiklang.vorgang.VorgangEntschieden;
import dreiklang.vorgang.VorgangEroeffnet;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Listens to the facts of the Vorgaenge. The Steuerung knows nothing else: nobody reports to it by
/// hand.
@Component
class Faktensammler {

    private final FaktenRepository fakten;
    private final Messung messung;

    Faktensammler(FaktenRepository fakten, Messung messung) {
        this.fakten = fakten;
        this.messung = messung;
    }

    @ApplicationModuleListener
    void eingereicht(AntragEingereicht fakt) {
        fakten.merken(fakt);
    }

    @ApplicationModuleListener
    void seiteErreicht(SeiteErreicht fakt) {
        fakten.merken(fakt);
    }

    @ApplicationModuleListener
    void eroeffnet(VorgangEroeffnet fakt) {
        fakten.merken(fakt);
    }

    @ApplicationModuleListener
    void entschieden(VorgangEntschieden fakt) {
        fakten.merken(fakt);
        messung.messen(fakt.leistung());
    }
}
