package dreiklang.programm;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Recht;
import dreiklang.identitaet.Beschaeftigte;
import dreiklang.identitaet.Handelnder;
import dreiklang.identitaet.Konten;
import dreiklang.identitaet.Organisation;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Who may see and edit which Massnahmen: whoever reads the figures sees all, a Fachdienst sees and
/// edits those of its own unit and below, whoever leads the Programm edits all.
@Component
class Programmsicht {

    private final Konten konten;
    private final Organisation organisation;

    Programmsicht(Konten konten, Organisation organisation) {
        this.konten = konten;
        this.organisation = organisation;
    }

    /// What somebody may see or edit.
    ///
    /// @param alles everything
    /// @param einheiten otherwise what these units lead
    record Umfang(boolean alles, Set<String> einheiten) {

        boolean umfasst(String einheit) {
            return alles || einheiten.contains(einheit);
        }
    }

    /// What the signed-in person sees.
    ///
    /// @throws FachlicherFehler I-403 when she has neither right
    Umfang sehen() {
        var ich = ich();
        boolean alles =
                ich.rechte().contains(Recht.STEUERUNG_LESEN)
                        || ich.rechte().contains(Recht.PROGRAMM_LEITEN);
        if (!alles && !ich.rechte().contains(Recht.MASSNAHME_PFLEGEN)) {
            throw verboten();
        }
        return new Umfang(alles, organisation.wirkungskreis(ich.id(), Recht.MASSNAHME_PFLEGEN));
    }

    /// What the signed-in person may edit; nothing for whoever only reads.
    Umfang bearbeiten() {
        var ich = ich();
        return new Umfang(
                ich.rechte().contains(Recht.PROGRAMM_LEITEN),
                organisation.wirkungskreis(ich.id(), Recht.MASSNAHME_PFLEGEN));
    }

    private Beschaeftigte ich() {
        if (konten.aktuell() instanceof Handelnder.Amtsperson amt) {
            return amt.person();
        }
        throw verboten();
    }

    private static FachlicherFehler verboten() {
        return new FachlicherFehler(Fehlerart.VERBOTEN, "I-403");
    }
}
