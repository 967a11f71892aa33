package dreiklang.akte;

import dreiklang.basis.Befund;
import dreiklang.basis.Braucht;
import dreiklang.basis.Offen;
import dreiklang.basis.Recht;
import dreiklang.dokument.DokumentId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// The door of the Akten: opens them, files Dokumente, closes them.
@Service
public class Akten {

    /// Opens the Akte of a reference in the caller's transaction, or gives the one there is.
    @Offen("called by vorgang when a Vorgang opens")
    public Aktenzeichen oeffnen(Ablageauftrag auftrag) {
        throw new UnsupportedOperationException("not built yet");
    }

    /// Files a Dokument; filing the same one twice changes nothing.
    @Offen("called by vorgang with every Dokument")
    public void ablegen(Aktenzeichen akte, DokumentId dokument, String titel) {
        throw new UnsupportedOperationException("not built yet");
    }

    /// Writes ZdA (zu den Akten): nothing more is filed; the Aufbewahrungsfrist starts at the end of the year.
    @Offen("called by vorgang when a Vorgang ends")
    public void schliessen(Aktenzeichen akte) {
        throw new UnsupportedOperationException("not built yet");
    }

    /// The Aktenzeichen of a reference.
    @Offen("callers check who may see it")
    public Optional<Aktenzeichen> zu(String bezug) {
        throw new UnsupportedOperationException("not built yet");
    }

    /// Loads the Aktenplan of a Kommune's folder.
    @Offen("called by the program at start")
    public List<Befund> laden(Path ordner) {
        throw new UnsupportedOperationException("not built yet");
    }
}
