package dreiklang.vorgang;

import dreiklang.antrag.AntragId;
import dreiklang.basis.Braucht;
import dreiklang.basis.Offen;
import dreiklang.basis.Recht;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// The door of the Vorgaenge: the work of the Amt. Verbs are added by vorgang itself.
@Service
public class Vorgaenge {

    /// The Vorgang of an Antrag.
    @Offen("called by the demo Kommune")
    public Optional<VorgangId> zu(AntragId antrag) {
        throw new UnsupportedOperationException("not built yet");
    }

    /// Takes a Vorgang on as the signed-in person.
    @Braucht(Recht.VORGANG_BEARBEITEN)
    public void uebernehmen(VorgangId id) {
        throw new UnsupportedOperationException("not built yet");
    }

    /// Asks the person for something missing; the clock stands still until the answer.
    @Braucht(Recht.VORGANG_BEARBEITEN)
    public void nachfordern(VorgangId id, String text, LocalDate antwortBis) {
        throw new UnsupportedOperationException("not built yet");
    }

    /// Decides, sets the Bescheid from the Vorlage, files and announces it.
    @Braucht(Recht.VORGANG_ENTSCHEIDEN)
    public void entscheiden(VorgangId id, Ergebnis ergebnis, String begruendung) {
        throw new UnsupportedOperationException("not built yet");
    }
}
