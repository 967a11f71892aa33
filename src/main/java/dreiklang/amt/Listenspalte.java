package dreiklang.amt;

import dreiklang.vorgang.Vorgangsfilter.Sortierung;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A column of the list of Vorgaenge.
public enum Listenspalte {
    /// The subject; always there, because it leads to the Vorgang.
    BETREFF(Sortierung.BETREFF),
    /// The reference of the Akte.
    AKTENZEICHEN(Sortierung.AKTENZEICHEN),
    /// What the person was told.
    REFERENZ(null),
    /// Of which Leistung.
    LEISTUNG(null),
    /// Where it stands.
    STAND(null),
    /// The next day somebody waits for.
    FRIST(Sortierung.FRIST),
    /// When it arrived.
    EINGEGANGEN(Sortierung.EINGEGANGEN),
    /// Who works on it.
    BEARBEITERIN(null),
    /// The responsible unit.
    EINHEIT(null);

    private final Optional<Sortierung> sortierung;

    Listenspalte(@Nullable Sortierung sortierung) {
        this.sortierung = Optional.ofNullable(sortierung);
    }

    /// How the list is sorted by it; empty when it cannot be.
    public Optional<Sortierung> sortierung() {
        return sortierung;
    }
}
