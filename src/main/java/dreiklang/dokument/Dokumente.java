package dreiklang.dokument;

import dreiklang.basis.Braucht;
import dreiklang.basis.Offen;
import dreiklang.basis.Pruefsumme;
import dreiklang.basis.Recht;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// The door of the files: takes content in durably, keeps it, gives it back, writes letters.
@Service
public class Dokumente {

    /// Takes content in: checks size, type by content and viruses, writes it with fsync into the content store. Nothing refers to it yet; call it before the transaction.
    @Offen("content without a reference is swept; callers check who may add")
    public Ablage annehmen(InputStream inhalt, String name) {
        throw new UnsupportedOperationException("not built yet");
    }

    /// Enters content as Dokument in the caller's transaction.
    @Offen("callers check who may add")
    public Dokument eintragen(Ablage ablage, String bezug) {
        throw new UnsupportedOperationException("not built yet");
    }

    /// Gives all Dokumente of one reference to another one in the caller's transaction, in one statement; ids stay the same. Used when a draft becomes an Antrag.
    ///
    /// @return how many
    @Offen("called by antrag while submitting")
    public int umhaengen(String alterBezug, String neuerBezug) {
        throw new UnsupportedOperationException("not built yet");
    }

    /// Removes Dokumente that nobody needs any more in the caller's transaction, for example of a deleted draft; the content is swept when nothing refers to it.
    @Offen("only drafts may lose files; callers check")
    public void entfernen(List<DokumentId> ids) {
        throw new UnsupportedOperationException("not built yet");
    }

    /// A Dokument by identifier.
    @Offen("callers check who may see it")
    public Optional<Dokument> finden(DokumentId id) {
        throw new UnsupportedOperationException("not built yet");
    }

    /// All Dokumente of one reference, oldest first.
    @Offen("callers check who may see it")
    public List<Dokument> zu(String bezug) {
        throw new UnsupportedOperationException("not built yet");
    }

    /// Opens the content.
    @Offen("callers check who may see it")
    public InputStream oeffnen(Pruefsumme pruefsumme) {
        throw new UnsupportedOperationException("not built yet");
    }

    /// Fills a Vorlage of a Leistungspaket: placeholders `{feld}`, `{#wenn feld}…{/wenn}`, `{#je liste}…{/je}`; an unknown placeholder is an error found when the package is checked.
    @Offen("pure function")
    public String fuellen(String vorlage, Map<String, Object> werte) {
        throw new UnsupportedOperationException("not built yet");
    }

    /// Sets a letter as PDF/A-2a and PDF/UA-1.
    @Offen("pure function")
    public byte[] setzen(Brief brief) {
        throw new UnsupportedOperationException("not built yet");
    }
}
