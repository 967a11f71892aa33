package dreiklang.vorgang;

import static org.awaitility.Awaitility.await;

import dreiklang.Stadttest;
import dreiklang.antrag.Antraege;
import dreiklang.basis.Sprache;
import dreiklang.dokument.Ablage;
import dreiklang.dokument.Dokumente;
import dreiklang.identitaet.Beschaeftigte;
import dreiklang.identitaet.Konten;
import dreiklang.identitaet.Organisation;
import dreiklang.leistung.Beispiel;
import dreiklang.leistung.Leistungen;
import dreiklang.leistung.LeistungsSchluessel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;

/// Base of tests that work on a fresh Vorgang as members of staff.
abstract class Vorgangstest extends Stadttest {

    private static final Path BILD = Path.of("kommune/demo/anlagen/nachweise.png");

    @Autowired protected Vorgaenge vorgaenge;
    @Autowired protected Schreibtisch schreibtisch;
    @Autowired protected VorgangRepository ablage;
    @Autowired protected Antraege antraege;
    @Autowired private Dokumente dokumente;
    @Autowired private Leistungen leistungen;
    @Autowired private Konten konten;
    @Autowired private Organisation organisation;

    /// A Vorgang from the first valid Beispiel of that Leistung.
    protected VorgangId eroeffnet(String leistung) {
        return eroeffnet(leistung, b -> true);
    }

    /// A Vorgang from the first valid Beispiel of that Leistung that is meant.
    protected VorgangId eroeffnet(String leistung, Predicate<Beispiel> gemeint) {
        var schluessel = new LeistungsSchluessel(leistung);
        var beispiel =
                leistungen.paket(schluessel).orElseThrow().beispiele().stream()
                        .filter(b -> b.gueltig() && b.formular().isEmpty())
                        .filter(gemeint)
                        .findFirst()
                        .orElseThrow();
        var antrag =
                antraege.einreichen(schluessel, beispiel.antworten(), anlagen(beispiel), Sprache.DE)
                        .antrag()
                        .id();
        await().atMost(Duration.ofSeconds(20)).until(() -> vorgaenge.zu(antrag).isPresent());
        return vorgaenge.zu(antrag).orElseThrow();
    }

    /// Every file a Beispiel names is the same picture.
    private Map<String, List<Ablage>> anlagen(Beispiel beispiel) {
        var dateien = new HashMap<String, List<Ablage>>();
        beispiel.werte()
                .forEach((feld, namen) -> {
                    if (namen.stream().anyMatch(n -> n.matches(".+\\.(pdf|jpe?g|png|webp)"))) {
                        dateien.put(feld, namen.stream().map(this::bild).toList());
                    }
                });
        return dateien;
    }

    private Ablage bild(String name) {
        try (var bild = Files.newInputStream(BILD)) {
            return dokumente.annehmen(bild, name.replaceFirst("\\.[a-z]+$", ".png"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
