package dreiklang.ressourcen;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// Where a Foerderung stands.
public enum Foerderstand {
    /// Asked for.
    BEANTRAGT,
    /// Granted.
    BEWILLIGT,
    /// Called up.
    ABGERUFEN,
    /// It is proven what the money was used for.
    VERWENDUNGSNACHGEWIESEN,
    /// Refused.
    ABGELEHNT;

    private static final Map<Foerderstand, Set<Foerderstand>> UEBERGAENGE =
            new EnumMap<>(
                    Map.of(
                            BEANTRAGT, EnumSet.of(BEWILLIGT, ABGELEHNT),
                            BEWILLIGT, EnumSet.of(ABGERUFEN, VERWENDUNGSNACHGEWIESEN),
                            ABGERUFEN, EnumSet.of(VERWENDUNGSNACHGEWIESEN),
                            VERWENDUNGSNACHGEWIESEN, EnumSet.noneOf(Foerderstand.class),
                            ABGELEHNT, EnumSet.noneOf(Foerderstand.class)));

    /// Whether it may go there from here; staying is allowed.
    public boolean darfNach(Foerderstand neu) {
        return this == neu || UEBERGAENGE.getOrDefault(this, Set.of()).contains(neu);
    }

    /// Whether something has still to be done for it.
    boolean offen() {
        return this == BEANTRAGT || this == BEWILLIGT || this == ABGERUFEN;
    }
}
