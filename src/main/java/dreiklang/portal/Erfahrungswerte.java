package dreiklang.portal;

import dreiklang.basis.Offen;
import dreiklang.leistung.LeistungsSchluessel;
import dreiklang.steuerung.BearbeitungszeitGemessen;
import java.util.Optional;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;

/// The door of the portal: what experience says about a Leistung. Listens to the Steuerung and
/// measures nothing itself.
@Service
public class Erfahrungswerte {

    private final ErfahrungswertRepository werte;

    Erfahrungswerte(ErfahrungswertRepository werte) {
        this.werte = werte;
    }

    /// How long the Leistung takes; empty when there were too few Vorgaenge.
    @Offen("public figure")
    public Optional<Erfahrungswert> zu(LeistungsSchluessel leistung) {
        return werte.finden(leistung)
                .filter(BearbeitungszeitGemessen::belastbar)
                .map(Erfahrungswert::aus);
    }

    @ApplicationModuleListener
    void gemessen(BearbeitungszeitGemessen fakt) {
        werte.merken(fakt);
    }
}
