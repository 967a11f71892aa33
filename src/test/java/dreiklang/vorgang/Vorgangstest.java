package dreiklang.vorgang;

import static org.awaitility.Awaitility.await;

import dreiklang.Stadttest;
import dreiklang.antrag.Antraege;
import dreiklang.basis.Sprache;
import dreiklang.identitaet.Beschaeftigte;
import dreiklang.identitaet.Konten;
import dreiklang.identitaet.Organisation;
import dreiklang.leistung.Beispiel;
import dreiklang.leistung.Leistungen;
import dreiklang.leistung.LeistungsSchluessel;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;

/// Base of tests that work on a fresh Vorgang as members of staff.
abstract class Vorgangstest extends Stadttest {

    @Autowired protected Vorgaenge vorgaenge;
    @Autowired protected Schreibtisch schreibtisch;
    @Autowired protected VorgangRepository ablage;
    @Autowired protected Antraege antraege;
    @Autowired private Leistungen leistungen;
    @Autowired private Konten konten;
    @Autowired private Organisation organisation;

    /// A Vorgang from the first valid Beispiel of that Leistung that needs no files.
    protected VorgangId eroeffnet(String leistung) {
        var schluessel = new LeistungsSchluessel(leistung);
        var beispiel =
                leistungen.paket(schluessel).orElseThrow().beispiele().stream()
                        .filter(b -> b.gueltig() && b.formular().isEmpty())
                        .map(Beispiel::antworten)
                        .findFirst()
                        .orElseThrow();
        var antrag = antraege.einreichen(schluessel, beispiel, Map.of(), Sprache.DE).antrag().id();
        await().atMost(Duration.ofSeconds(20)).until(() -> vorgaenge.zu(antrag).isPresent());
        return vorgaenge.zu(antrag).orElseThrow();
    }

    protected Vorgang stand(VorgangId id) {
        return ablage.finden(id).orElseThrow();
    }

    protected void als(String name, Runnable arbeit) {
        fragen(
                name,
                () -> {
                    arbeit.run();
                    return name;
                });
    }

    protected <T> T fragen(String name, Supplier<T> arbeit) {
        return konten.als(person(name).id(), arbeit);
    }

    protected Beschaeftigte person(String name) {
        return organisation.einheiten().stream()
                .flatMap(e -> organisation.personen(e.kurz()).stream())
                .filter(p -> p.anmeldename().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
