package dreiklang.vorgang;

import dreiklang.basis.Braucht;
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
    private final EskalationRepository eskalationen;
    private final Vorgangsakte akte;

    Eskalationen(Zutritt zutritt, EskalationRepository eskalationen, Vorgangsakte akte) {
        this.zutritt = zutritt;
        this.eskalationen = eskalationen;
        this.akte = akte;
    }

    /// What was reported about Vorgaenge one may see and nobody has looked at yet, newest first.
    @Braucht(Recht.VORGANG_ENTSCHEIDEN)
    public List<Eskalation> offene() {
        return eskalationen.offene(zutritt.sicht(), LISTE);
    }

    /// How many there are.
    @Braucht(Recht.VORGANG_ENTSCHEIDEN)
    public long anzahl() {
        return eskalationen.anzahl(zutritt.sicht());
    }

    /// Notes that the Leitung has looked at what was reported about a Vorgang.
    @Braucht(Recht.VORGANG_ENTSCHEIDEN)
    @Transactional
    public void gesehen(VorgangId id) {
        var v = zutritt.sichtbar(id);
        var ich = zutritt.ich().id();
        if (eskalationen.gesehen(id, ich, akte.jetzt()) > 0) {
            akte.vermerken(
                    v, new Schritt(akte.jetzt(), "eskalation-gesehen", Optional.of(ich), ""));
        }
    }
}
