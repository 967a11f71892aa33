package dreiklang.vorgang;

import static org.awaitility.Awaitility.await;

import dreiklang.antrag.Antraege;
import dreiklang.antrag.Einreichungen;
import dreiklang.antrag.Quittung;
import dreiklang.basis.Sprache;
import dreiklang.dokument.Ablage;
import dreiklang.dokument.Dokumente;
import dreiklang.leistung.Leistungen;
import dreiklang.leistung.LeistungsSchluessel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.springframework.context.ApplicationContext;

/// Opens a Vorgang with the first valid Beispiel of a Leistungspaket.
public final class Beispielvorgang {

    private static final Path BILD = Path.of("kommune/demo/anlagen/nachweise.png");

    private final ApplicationContext stadt;

    /// @param stadt the running town
    public Beispielvorgang(ApplicationContext stadt) {
        this.stadt = stadt;
    }

    /// Sends the Antrag and waits for its Vorgang.
    ///
    /// @return the receipt, with the PIN
    public Quittung einreichen(String schluessel) {
        var paket =
                stadt.getBean(Leistungen.class)
                        .paket(new LeistungsSchluessel(schluessel))
                        .orElseThrow();
        var beispiel =
                paket.beispiele().stream()
                        .filter(b -> b.gueltig() && b.formular().isEmpty())
                        .findFirst()
                        .orElseThrow();
        var anlagen = new HashMap<String, List<Ablage>>();
        beispiel.werte()
                .forEach((feld, namen) -> {
                    if (namen.stream().anyMatch(n -> n.matches(".+\\.(pdf|jpe?g|png)"))) {
                        var liste = new ArrayList<Ablage>();
                        namen.forEach(n -> liste.add(bild()));
                        anlagen.put(feld, liste);
                    }
                });
        var zugang =
                stadt.getBean(Antraege.class)
                        .entwerfen(
                                paket.leistung().schluessel(),
                                beispiel.antworten(),
                                anlagen,
                                Sprache.DE);
        var einreichungen = stadt.getBean(Einreichungen.class);
        var stand = einreichungen.pruefstand(zugang).orElseThrow();
        var nummer =
                einreichungen.absenden(
                        zugang, stand.entwurf().einreichung(), stand.abdruck().hex());
        var quittung = einreichungen.quittung(nummer, List.of(zugang));
        var vorgaenge = stadt.getBean(Vorgaenge.class);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> vorgaenge.zu(quittung.antrag().id()).isPresent());
        return quittung;
    }

    /// The Vorgang itself.
    public VorgangId eroeffnen(String schluessel) {
        return zu(einreichen(schluessel));
    }

    /// The Vorgang of a receipt.
    public VorgangId zu(Quittung quittung) {
        return stadt.getBean(Vorgaenge.class).zu(quittung.antrag().id()).orElseThrow();
    }

    private Ablage bild() {
        try {
            return stadt.getBean(Dokumente.class)
                    .annehmen(new ByteArrayInputStream(Files.readAllBytes(BILD)), "nachweis.png");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
