package dreiklang.vorgang;

import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Recht;
import dreiklang.basis.Zufall;
import dreiklang.vorgang.Vorgangsbild.Schritt;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of the people and places that take part in a Vorgang besides the applicant.
@Service
public class Beteiligungen {

    private static final int KURZ = 200;

    private final Zutritt zutritt;
    private final BeteiligungRepository beteiligungen;
    private final Vorgangsakte akte;

    Beteiligungen(Zutritt zutritt, BeteiligungRepository beteiligungen, Vorgangsakte akte) {
        this.zutritt = zutritt;
        this.beteiligungen = beteiligungen;
        this.akte = akte;
    }

    /// Notes that somebody takes part.
    ///
    /// @param name who, never empty
    /// @param erreichbar how to reach her, may be empty
    /// @throws FachlicherFehler V-328 without a name
    @Braucht(Recht.VORGANG_BEARBEITEN)
    @Transactional
    public void hinzufuegen(VorgangId id, Beteiligung.Rolle rolle, String name, String erreichbar) {
        var v = zutritt.sichtbar(id);
        String wer = Amtstext.von(Amtstext.notwendig(name, "V-328"), KURZ);
        beteiligungen.anlegen(
                id,
                new Beteiligung(
                        Zufall.kennung(akte.uhr()),
                        rolle,
                        wer,
                        Amtstext.von(erreichbar, KURZ),
                        akte.jetzt(),
                        Optional.empty()),
                zutritt.ich().id());
        akte.vermerken(
                v, new Schritt(akte.jetzt(), "beteiligt", Optional.of(zutritt.ich().id()), wer));
    }

    /// Notes that somebody no longer takes part; who it was stays visible.
    @Braucht(Recht.VORGANG_BEARBEITEN)
    @Transactional
    public void beenden(VorgangId id, UUID beteiligung) {
        var v = zutritt.sichtbar(id);
        if (beteiligungen.beenden(id, beteiligung, akte.jetzt())) {
            akte.vermerken(
                    v,
                    new Schritt(
                            akte.jetzt(),
                            "beteiligung-beendet",
                            Optional.of(zutritt.ich().id()),
                            ""));
        }
    }

    /// Who takes part or has taken part, oldest first.
    @Braucht(Recht.VORGANG_LESEN)
    public List<Beteiligung> zu(VorgangId id) {
        return beteiligungen.zu(zutritt.einsehbar(id).id());
    }
}
