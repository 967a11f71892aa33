package dreiklang.basis;

import org.springframework.stereotype.Component;

/// How much room is left for new data. Set by betrieb, asked before anything is taken in; reading
/// never asks.
@Component
public class Speicherplatz {

    /// What may still be taken in.
    public enum Lage {
        /// Everything.
        FREI,
        /// No files any more.
        KEINE_DATEIEN,
        /// Nothing any more: reading only.
        NUR_LESEN
    }

    private volatile Lage lage = Lage.FREI;

    /// The present state.
    public Lage lage() {
        return lage;
    }

    /// Notes the state that was measured.
    public void melden(Lage gemessen) {
        lage = gemessen;
    }

    /// Asked before a file is taken in.
    ///
    /// @throws FachlicherFehler B-507 when there is no room for files, B-508 when there is room for
    ///   nothing
    public void dateienPruefen() {
        annahmePruefen();
        if (lage == Lage.KEINE_DATEIEN) {
            throw new FachlicherFehler(Fehlerart.VORUEBERGEHEND, "B-507");
        }
    }

    /// Asked before anything is submitted.
    ///
    /// @throws FachlicherFehler B-508 when there is no room for new data
    public void annahmePruefen() {
        if (lage == Lage.NUR_LESEN) {
            throw new FachlicherFehler(Fehlerart.VORUEBERGEHEND, "B-508");
        }
    }
}
