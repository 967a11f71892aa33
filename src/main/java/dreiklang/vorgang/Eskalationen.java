package dreiklang.vorgang;

import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Recht;
import dreiklang.vorgang.Vorgangsbild.Schritt;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of what was reported to the Leitung.
@Service
public class Eskalationen {

    private static final int LISTE = 200;

    private final Zutritt zutritt;
    private final Ablaufauskunft auskunft;
    private final EskalationRepository eskalationen;
    private final Vorgangsakte akte;

    Eskalationen(
            Zutritt zutritt,
            Ablaufauskunft auskunft,
            EskalationRepository eskalationen,
            Vorgangsakte akte) {
        this.zutritt = zutritt;
        this.auskunft = auskunft;
        this.eskalationen = eskalationen;
        this.akte = akte;
    }

    /// Whether anything can be reported to the signed-in person: she leads a unit.
    @Braucht(Recht.VORGANG_ENTSCHEIDEN)
    public boolean leitet() {
        return !auskunft.geleitete().isEmpty();
    }

    /// What was reported about Vorgaenge of the units one leads and nobody has looked at yet,
    /// newest first; nothing about one's own matters.
    @Braucht(Recht.VORGANG_ENTSCHEIDEN)
    public List<Eskalation> offene() {
        return eskalationen.offene(zutritt.sicht(), auskunft.geleitete(), LISTE);
    }

    /// How many there are.
    @Braucht(Recht.VORGANG_ENTSCHEIDEN)
    public long anzahl() {
        return eskalationen.anzahl(zutritt.sicht(), auskunft.geleitete());
    }

    /// Notes that the Leitung has looked at what was reported about a Vorgang.
    ///
    /// @throws FachlicherFehler V-426 for whoever does not lead the unit, and in one's own matter
    @Braucht(Recht.VORGANG_ENTSCHEIDEN)
    @Transactional
    public void gesehen(VorgangId id) {
        var v = zutritt.sichtbar(id);
        if (!auskunft.leitet(v)) {
            throw new FachlicherFehler(Fehlerart.VERBOTEN, "V-426");
        }
        var ich = zutritt.ich().id();
        if (eskalationen.gesehen(id, ich, akte.jetzt()) > 0) {
            akte.vermerken(
                    v, new Schritt(akte.jetzt(), "eskalation-gesehen", Optional.of(ich), ""));
        }
    }
}
