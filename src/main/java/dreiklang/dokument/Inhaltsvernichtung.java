package dreiklang.dokument;

import dreiklang.basis.Offen;
import dreiklang.basis.Pruefsumme;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The door through which Dokumente are destroyed: the rows at once, the bytes as soon as nobody
/// refers to them, in the replica as well.
@Service
public class Inhaltsvernichtung {

    private final VernichtungRepository auftraege;
    private final DokumentRepository dokumente;

    Inhaltsvernichtung(VernichtungRepository auftraege, DokumentRepository dokumente) {
        this.auftraege = auftraege;
        this.dokumente = dokumente;
    }

    /// How far the bytes are gone.
    ///
    /// @param offen contents that wait, for example for the replica
    /// @param belegt contents that stay, because another Dokument refers to them
    public record Lage(long offen, long belegt) {}

    /// Removes Dokumente in the caller's transaction and orders that their bytes go. Whatever ends
    /// the program after that, the bytes go.
    @Offen("called by akte after the release by a second person")
    @Transactional(propagation = Propagation.MANDATORY)
    public void vernichten(List<DokumentId> ids) {
        for (var id : ids) {
            dokumente.finden(id).ifPresent(d -> auftraege.beauftragen(d.ablage().pruefsumme()));
            dokumente.entfernen(id);
        }
    }

    /// How far the bytes of these contents are gone.
    @Offen("numbers only; callers check who may ask")
    public Lage lage(Collection<Pruefsumme> summen) {
        var namen = summen.stream().map(Pruefsumme::hex).toList();
        return new Lage(auftraege.offen(namen), auftraege.belegt(namen));
    }
}
