package dreiklang.dokument;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Offen;
import dreiklang.basis.Pruefsumme;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Service;

/// The door of mails: reads what stands in one. The mail itself is never changed.
@Service
public class Nachrichten {

    private final Dokumente dokumente;

    Nachrichten(Dokumente dokumente) {
        this.dokumente = dokumente;
    }

    /// Reads a mail.
    ///
    /// @param roh as it came
    @Offen("pure function")
    public Nachricht lesen(byte[] roh) {
        return Nachrichtenleser.lesen(roh);
    }

    /// Reads a mail that is kept.
    ///
    /// @throws FachlicherFehler D-301 when it is not there, D-302 when it was found to be harmful
    @Offen("callers check who may see it")
    public Nachricht lesen(Pruefsumme pruefsumme) {
        try (var strom = dokumente.oeffnen(pruefsumme)) {
            return lesen(strom.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
