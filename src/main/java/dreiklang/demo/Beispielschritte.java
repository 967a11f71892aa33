package dreiklang.demo;

import dreiklang.antrag.AntragId;
import dreiklang.antrag.Quittung;
import dreiklang.dokument.Ablage;
import dreiklang.dokument.Dokumente;
import dreiklang.leistung.Beispiel;
import dreiklang.leistung.Leistungen;
import dreiklang.leistung.LeistungsSchluessel;
import dreiklang.vorgang.Vorgaenge;
import dreiklang.vorgang.VorgangId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// What examples are made of: steps that are done once. Each has its mark in its own transaction,
/// so that a crash between two of them is made good at the next start.
@Component
@ConditionalOnProperty("dreiklang.demo")
class Beispielschritte {

    private static final String BILD = "kommune/demo/anlagen/nachweise.png";
    private static final String DATEI = ".+\\.(pdf|jpe?g|png)";

    private final Leistungen leistungen;
    private final Dokumente dokumente;
    private final Vorgaenge vorgaenge;
    private final Vorgangswarte warte;
    private final DemoRepository stand;
    private final TransactionTemplate transaktion;
    private final Demoeinstellungen einstellungen;

    Beispielschritte(
            Leistungen leistungen,
            Dokumente dokumente,
            Vorgaenge vorgaenge,
            Vorgangswarte warte,
            DemoRepository stand,
            TransactionTemplate transaktion,
            Demoeinstellungen einstellungen) {
        this.leistungen = leistungen;
        this.dokumente = dokumente;
        this.vorgaenge = vorgaenge;
        this.warte = warte;
        this.stand = stand;
        this.transaktion = transaktion;
        this.einstellungen = einstellungen;
    }

    /// Does something, unless it was done before.
    ///
    /// @param name of the step; no other example has it
    void einmal(String name, Runnable schritt) {
        transaktion.executeWithoutResult(_ -> {
            if (stand.beispiel(name)) {
                schritt.run();
            }
        });
    }

    /// Submits an Antrag, unless it was submitted before.
    ///
    /// @param name of the example
    void einreichen(String name, Supplier<Quittung> wie) {
        einmal(name, () -> stand.merken(name, wie.get().antrag().id()));
    }

    /// The Antrag of an example.
    AntragId antrag(String beispiel) {
        return stand.antrag(beispiel).orElseThrow();
    }

    /// Does something with the Vorgang of an example, unless it was done before; waits until it is
    /// open.
    ///
    /// @param beispiel the example
    /// @param name of the step
    void danach(String beispiel, String name, Consumer<VorgangId> schritt) {
        try {
            var antrag = stand.antrag(beispiel);
            if (antrag.isPresent() && warte.eroeffnet(antrag.get())) {
                var vorgang = vorgaenge.zu(antrag.get()).orElseThrow();
                einmal(name, () -> schritt.accept(vorgang));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// The first valid Beispiel of that Leistung that is meant.
    Optional<Beispiel> beispiel(LeistungsSchluessel leistung, Predicate<Beispiel> gemeint) {
        return leistungen.paket(leistung).stream()
                .flatMap(p -> p.beispiele().stream())
                .filter(b -> b.gueltig() && b.formular().isEmpty())
                .filter(gemeint)
                .findFirst();
    }

    /// Files for every question of a Beispiel that is answered with one.
    Map<String, List<Ablage>> anlagen(Beispiel beispiel) {
        var anlagen = new HashMap<String, List<Ablage>>();
        beispiel.werte()
                .forEach((feld, namen) -> {
                    if (namen.stream().anyMatch(n -> n.matches(DATEI))) {
                        anlagen.put(feld, namen.stream().map(this::bild).toList());
                    }
                });
        return anlagen;
    }

    /// A picture under that name.
    Ablage bild(String name) {
        try (var inhalt = Files.newInputStream(einstellungen.ort(BILD))) {
            return dokumente.annehmen(inhalt, name.replaceAll("\\.[a-z]+$", ".png"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
