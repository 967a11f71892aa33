package dreiklang.dokument;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Pruefsumme;
import dreiklang.lager.Speicherausfall;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/// Gives content to those who read it, or says in a sentence why it cannot.
@Component
class Inhaltszugang {

    private final Inhaltsspeicher speicher;
    private final DokumentRepository dokumente;

    Inhaltszugang(Inhaltsspeicher speicher, DokumentRepository dokumente) {
        this.speicher = speicher;
        this.dokumente = dokumente;
    }

    /// Opens the content; the caller closes it.
    ///
    /// @throws FachlicherFehler D-301 when it is not there, D-302 when it was found to be harmful,
    ///   K-500 while the store cannot be reached
    InputStream oeffnen(Pruefsumme summe) {
        return holen(summe, () -> speicher.oeffnen(summe));
    }

    /// Lets something read the content as a file.
    ///
    /// @throws FachlicherFehler as `oeffnen`
    <T> T mitDatei(Pruefsumme summe, Function<Path, T> arbeit) {
        return holen(summe, () -> speicher.mitDatei(summe, arbeit));
    }

    private interface Weg<T> {
        T gehen() throws IOException;
    }

    private <T> T holen(Pruefsumme summe, Weg<T> weg) {
        if (dokumente.gesperrt(summe)) {
            throw new FachlicherFehler(Fehlerart.VERBOTEN, "D-302");
        }
        try {
            return weg.gehen();
        } catch (NoSuchFileException e) {
            throw new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "D-301");
        } catch (IOException e) {
            throw Speicherausfall.fuerMenschen(e);
        }
    }
}
