package dreiklang.postfach;

import dreiklang.basis.Braucht;
import dreiklang.basis.Offen;
import dreiklang.basis.Recht;
import dreiklang.dokument.DokumentId;
import dreiklang.identitaet.KontoId;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// The door of the Postfach: makes Bescheide available, proves it and knows when they count as announced.
@Service
public class Postfaecher {

    /// Makes a Dokument available in the caller's transaction. `konto` may be absent; then the person reads it by reference and PIN. Notifies by mail when an address is given.
    @Offen("called by vorgang while announcing")
    public Sendung bereitstellen(String bezug, Optional<KontoId> konto, Optional<String> email, String titel, DokumentId dokument, Bekanntgabeweg weg) {
        throw new UnsupportedOperationException("not built yet");
    }

    /// What was made available for a reference, newest first; reading this is not a retrieval.
    @Offen("callers check who may see it")
    public List<Sendung> zu(String bezug) {
        throw new UnsupportedOperationException("not built yet");
    }

    /// What was made available to an account, newest first.
    @Offen("callers pass the signed-in account")
    public List<Sendung> fuer(KontoId konto) {
        throw new UnsupportedOperationException("not built yet");
    }

    /// Notes that the person herself retrieved it, and gives it; a look by staff must not come here.
    @Offen("callers check who may see it")
    public Sendung abrufen(UUID sendung) {
        throw new UnsupportedOperationException("not built yet");
    }

    /// The content of a Sendung that was retrieved before, to be closed by the caller; for the portal, which knows no Dokumente.
    ///
    /// @throws dreiklang.basis.FachlicherFehler when it was not retrieved
    @Offen("callers check who may see it")
    public InputStream oeffnen(UUID sendung) {
        throw new UnsupportedOperationException("not built yet");
    }
}
