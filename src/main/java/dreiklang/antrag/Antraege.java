package dreiklang.antrag;

import dreiklang.basis.Braucht;
import dreiklang.basis.Offen;
import dreiklang.basis.Recht;
import dreiklang.dokument.Ablage;
import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.identitaet.KontoId;
import dreiklang.leistung.LeistungsSchluessel;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;

/// The door of the Antraege: fill in, save, check, submit. Drafts are handled by antrag's own pages; this is what others need.
@Service
public class Antraege {

    /// An Antrag by identifier.
    @Offen("callers check who may see it")
    public Antrag finden(AntragId id) {
        throw new UnsupportedOperationException("not built yet");
    }

    /// The Antrag that belongs to reference and PIN; wrong, foreign and absent look the same and are throttled.
    @Offen("the PIN is the proof")
    public Optional<AntragId> anmelden(String referenz, String pin, String herkunft) {
        throw new UnsupportedOperationException("not built yet");
    }

    /// The Antraege of an account, newest first.
    @Offen("callers pass the signed-in account")
    public List<Antrag> von(KontoId konto) {
        throw new UnsupportedOperationException("not built yet");
    }

    /// The Antraege a member of staff submitted herself, newest first.
    @Offen("callers pass the signed-in person")
    public List<Antrag> von(BeschaeftigteId person) {
        throw new UnsupportedOperationException("not built yet");
    }

    /// Keys of the Leistungen with the most Antraege of the last twelve months, most first.
    @Offen("public figure")
    public List<LeistungsSchluessel> meistgenutzt(int anzahl) {
        throw new UnsupportedOperationException("not built yet");
    }

    /// Takes in what the person sends in answer to a Nachforderung; files lie in the content store already.
    @Offen("callers check who may see the Antrag")
    public void nachreichen(AntragId id, String text, List<Ablage> dateien) {
        throw new UnsupportedOperationException("not built yet");
    }

    /// The same with files as they were uploaded; each is checked and stored first (`Dokumente.annehmen`), then the answer is taken in.
    @Offen("callers check who may see the Antrag")
    public void nachreichenMitDateien(AntragId id, String text, List<Resource> hochgeladen) {
        throw new UnsupportedOperationException("not built yet");
    }

    /// What was sent later, oldest first.
    @Offen("callers check who may see it")
    public List<Nachreichung> nachreichungen(AntragId id) {
        throw new UnsupportedOperationException("not built yet");
    }
}
