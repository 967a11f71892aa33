package dreiklang.prozess;

import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Recht;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to look at Prozesse: IST and SOLL side by side, and as BPMN.
@Service
public class Prozessblaetter {

    private final Prozesse prozesse;
    private final AnalyseRepository ablage;

    Prozessblaetter(Prozesse prozesse, AnalyseRepository ablage) {
        this.prozesse = prozesse;
        this.ablage = ablage;
    }

    /// A Prozess with one Fassung of each kind.
    ///
    /// @param ist number of the Fassung wanted; empty: the one that counts, the newest valid one,
    ///   otherwise the draft
    /// @param soll likewise
    /// @throws FachlicherFehler S-201 no such Prozess, S-211 no such Fassung
    @Braucht(Recht.STEUERUNG_LESEN)
    @Transactional(readOnly = true)
    public Prozessblatt ansehen(String kennung, Optional<Integer> ist, Optional<Integer> soll) {
        return new Prozessblatt(
                prozesse.ansehen(kennung),
                gewuenscht(kennung, Fassungsart.IST, ist),
                gewuenscht(kennung, Fassungsart.SOLL, soll),
                ablage.alle(kennung));
    }

    private Optional<Prozessfassung> gewuenscht(
            String kennung, Fassungsart art, Optional<Integer> nummer) {
        return nummer.isPresent()
                ? Optional.of(fassung(kennung, art, nummer.get()))
                : ablage.massgeblich(kennung, art);
    }

    /// A Fassung as BPMN 2.0 with its drawing.
    ///
    /// @throws FachlicherFehler S-201 no such Prozess, S-211 no such Fassung
    @Braucht(Recht.STEUERUNG_LESEN)
    @Transactional(readOnly = true)
    public byte[] alsBpmn(String kennung, Fassungsart art, int nummer) {
        return BpmnSchreiber.schreiben(prozesse.ansehen(kennung), fassung(kennung, art, nummer));
    }

    private Prozessfassung fassung(String kennung, Fassungsart art, int nummer) {
        return ablage.finden(kennung, art, nummer)
                .orElseThrow(() -> new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "S-211"));
    }
}
