package dreiklang.vorgang;

import dreiklang.Stadttest;
import dreiklang.antrag.Antraege;
import dreiklang.identitaet.Beschaeftigte;
import dreiklang.leistung.Beispiel;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Base of tests that work on a fresh Vorgang as members of staff.
abstract class Vorgangstest extends Stadttest {

    @Autowired protected Vorgaenge vorgaenge;
    @Autowired protected Schreibtisch schreibtisch;
    @Autowired protected VorgangRepository ablage;
    @Autowired protected Antraege antraege;
    @Autowired private ApplicationContext stadt;

    /// The people of the town.
    protected Stadtleute leute() {
        return new Stadtleute(stadt);
    }

    /// A Vorgang from the first valid Beispiel of that Leistung.
    protected VorgangId eroeffnet(String leistung) {
        return leute().beispiel(leistung);
    }

    /// A Vorgang from the first valid Beispiel of that Leistung that is meant.
    protected VorgangId eroeffnet(String leistung, Predicate<Beispiel> gemeint) {
        return leute().beispiel(leistung, gemeint);
    }

    protected Vorgang stand(VorgangId id) {
        return ablage.finden(id).orElseThrow();
    }

    protected void als(String name, Runnable arbeit) {
        leute().als(name, arbeit);
    }

    protected <T> T fragen(String name, Supplier<T> arbeit) {
        return leute().fragen(name, arbeit);
    }

    protected Beschaeftigte person(String name) {
        return leute().person(name);
    }
}
