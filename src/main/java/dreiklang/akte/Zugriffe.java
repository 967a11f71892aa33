package dreiklang.akte;

import dreiklang.akte.Zugriffsregel.Gegenstand;
import dreiklang.identitaet.Beschaeftigte;
import dreiklang.identitaet.Organisation;
import dreiklang.identitaet.Organisationseinheit;
import dreiklang.identitaet.Rollenvergaben;
import dreiklang.volltext.Suchauftrag.Menge;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What the rules open and close for a person, as sets one can ask with. Read anew for every
/// question, so that a rule counts at once.
@Component
class Zugriffe {

    private final ZugriffRepository ablage;
    private final Organisation organisation;
    private final Rollenvergaben rollen;

    Zugriffe(ZugriffRepository ablage, Organisation organisation, Rollenvergaben rollen) {
        this.ablage = ablage;
        this.organisation = organisation;
        this.rollen = rollen;
    }

    /// What is opened, what is closed.
    record Bild(Menge erlaubt, Menge verboten) {

        static final Bild LEER = new Bild(Menge.LEER, Menge.LEER);
    }

    /// @param zumFuehren whether it is asked for leading, otherwise for seeing
    Bild bild(Beschaeftigte person, boolean zumFuehren) {
        var regeln =
                ablage.fuer(person.id().wert(), einheiten(person), rollen(person)).stream()
                        .filter(r -> r.zaehlt(zumFuehren))
                        .toList();
        return regeln.isEmpty() ? Bild.LEER : new Bild(menge(regeln, true), menge(regeln, false));
    }

    private Menge menge(List<Zugriffsregel> regeln, boolean erlaubt) {
        var meine = regeln.stream().filter(r -> r.erlaubt() == erlaubt).toList();
        return new Menge(
                objekte(meine, Gegenstand.EINHEIT),
                ablage.zweige(objekte(meine, Gegenstand.PLAN)),
                objekte(meine, Gegenstand.AKTE));
    }

    private static Set<String> objekte(List<Zugriffsregel> regeln, Gegenstand gegenstand) {
        return regeln.stream()
                .filter(r -> r.gegenstand() == gegenstand)
                .map(Zugriffsregel::objekt)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The unit she works in and those above it.
    private Set<String> einheiten(Beschaeftigte person) {
        return organisation.einheiten().stream()
                .map(Organisationseinheit::kurz)
                .filter(e -> organisation.mitUntereinheiten(e).contains(person.einheit()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Set<String> rollen(Beschaeftigte person) {
        return rollen.namen().stream()
                .filter(r -> !organisation.wirkungskreis(person.id(), r).isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
