package dreiklang.identitaet;

import static dreiklang.basis.Recht.ADMINISTRIEREN;
import static dreiklang.basis.Recht.AKTE_FUEHREN;
import static dreiklang.basis.Recht.AKTE_LESEN;
import static dreiklang.basis.Recht.AUSKUNFT;
import static dreiklang.basis.Recht.AUSSONDERN;
import static dreiklang.basis.Recht.AUSZAHLEN;
import static dreiklang.basis.Recht.INTERN_BEANTRAGEN;
import static dreiklang.basis.Recht.LEISTUNG_PFLEGEN;
import static dreiklang.basis.Recht.MASSNAHME_PFLEGEN;
import static dreiklang.basis.Recht.PROGRAMM_LEITEN;
import static dreiklang.basis.Recht.STEUERUNG_LESEN;
import static dreiklang.basis.Recht.VORGANG_BEARBEITEN;
import static dreiklang.basis.Recht.VORGANG_ENTSCHEIDEN;
import static dreiklang.basis.Recht.VORGANG_LESEN;

import dreiklang.basis.Recht;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What somebody is in the house; carries rights.
enum Rolle {
    /// Decides simple cases alone; a Leistungspaket that wants four eyes says so itself.
    SACHBEARBEITUNG(
            VORGANG_LESEN,
            VORGANG_BEARBEITEN,
            VORGANG_ENTSCHEIDEN,
            AKTE_LESEN,
            AKTE_FUEHREN,
            MASSNAHME_PFLEGEN,
            INTERN_BEANTRAGEN),
    LEITUNG(
            VORGANG_LESEN,
            VORGANG_BEARBEITEN,
            VORGANG_ENTSCHEIDEN,
            AKTE_LESEN,
            AKTE_FUEHREN,
            MASSNAHME_PFLEGEN,
            INTERN_BEANTRAGEN,
            STEUERUNG_LESEN),
    /// Leads the digital work: figures, and what the Kommune offers online.
    STEUERUNG(
            STEUERUNG_LESEN,
            MASSNAHME_PFLEGEN,
            PROGRAMM_LEITEN,
            LEISTUNG_PFLEGEN,
            INTERN_BEANTRAGEN),
    /// Pays what others have fixed; sees no Vorgaenge.
    KASSE(AUSZAHLEN, INTERN_BEANTRAGEN),
    /// Registry and archive: what Akten become when nobody needs them any more; reads none of them.
    ARCHIV(AUSSONDERN, INTERN_BEANTRAGEN),
    /// Answers people who ask what is kept about them; reads no Akten and no Vorgaenge besides.
    DATENSCHUTZ(AUSKUNFT, INTERN_BEANTRAGEN),
    ADMINISTRATION(ADMINISTRIEREN, LEISTUNG_PFLEGEN, INTERN_BEANTRAGEN),
    /// The roles below open confidential Leistungen and allow nothing by themselves.
    PERSONAL,
    JUGEND,
    GESUNDHEIT,
    SOZIALES;

    private final Set<Recht> rechte;

    Rolle(Recht... rechte) {
        this.rechte = Set.copyOf(Arrays.asList(rechte));
    }

    /// The role of that name as written in `personen.yaml`.
    static Optional<Rolle> von(String name) {
        return Arrays.stream(values())
                .filter(r -> r.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    /// Whether it opens confidential Leistungen.
    boolean vertraulich() {
        return rechte.isEmpty();
    }

    /// Whether a role of that name carries the right.
    static boolean traegt(String name, Recht recht) {
        return von(name).filter(r -> r.rechte.contains(recht)).isPresent();
    }

    /// Everything that the roles together allow. A name nobody knows any more allows nothing.
    static Set<Recht> rechte(Collection<String> namen) {
        var menge = EnumSet.noneOf(Recht.class);
        namen.forEach(n -> von(n).ifPresent(r -> menge.addAll(r.rechte)));
        return Set.copyOf(menge);
    }
}
