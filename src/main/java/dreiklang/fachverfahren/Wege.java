package dreiklang.fachverfahren;

import dreiklang.basis.Aussenruf;
import dreiklang.basis.Befund;
import dreiklang.fachverfahren.FachverfahrenEinstellungen.Art;
import dreiklang.fachverfahren.FachverfahrenEinstellungen.Ziel;
import dreiklang.postfach.Mailuebergabe;
import jakarta.annotation.PreDestroy;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// The ways this installation has set up. A faulty one is told at the start and left out; what goes
/// there waits.
@Component
@EnableConfigurationProperties(FachverfahrenEinstellungen.class)
class Wege {

    private static final Logger LOG = LoggerFactory.getLogger(Wege.class);

    private final Mailuebergabe post;
    private final Clock uhr;
    private final Map<String, Ziel> ziele = new LinkedHashMap<>();
    private final Map<String, Weg> wege = new LinkedHashMap<>();
    private final List<Aussenruf> leitungen = new ArrayList<>();

    Wege(
            FachverfahrenEinstellungen einstellungen,
            Mailuebergabe post,
            Clock uhr,
            @Value("${dreiklang.demo}") boolean demo) {
        this.post = post;
        this.uhr = uhr;
        for (var ziel : einstellungen.ziele()) {
            if (!ziel.kennung().isBlank() && (demo || !ziel.nurDemo())) {
                pruefen(ziel)
                        .or(() -> doppelt(ziel))
                        .ifPresentOrElse(b -> LOG.warn("{}", b.lesbar()), () -> aufnehmen(ziel));
            }
        }
    }

    private Optional<Befund> doppelt(Ziel ziel) {
        return Optional.of(befund(ziel, "Es steht zweimal da, das zweite gilt nicht."))
                .filter(b -> ziele.containsKey(ziel.kennung()));
    }

    private static Befund befund(Ziel ziel, String satz) {
        return new Befund(
                "dreiklang.fachverfahren.ziele", 0, "H-110", ziel.kennung() + ": " + satz);
    }

    private void aufnehmen(Ziel ziel) {
        ziele.put(ziel.kennung(), ziel);
        wege.put(ziel.kennung(), bauen(ziel));
    }

    /// What is wrong with a target.
    static Optional<Befund> pruefen(Ziel ziel) {
        String satz =
                switch (ziel.art()) {
                    case REST ->
                            erlaubt(ziel.adresse())
                                            && (ziel.pruefadresse().isBlank()
                                                    || erlaubt(ziel.pruefadresse()))
                                    ? Anmeldung.mangel(ziel)
                                    : "Die Adresse muss mit https:// beginnen (http:// nur auf diesem Rechner).";
                    case DATEI -> ziel.ordner().isBlank() ? "Es fehlt der Ordner." : "";
                    case MAIL ->
                            ziel.adresse().contains("@")
                                    ? Zertifikatdatei.mangel(ziel)
                                    : "Es fehlt die E-Mail-Adresse.";
                };
        return satz.isEmpty() ? Optional.empty() : Optional.of(befund(ziel, satz));
    }

    private static boolean erlaubt(String adresse) {
        try {
            return Aussenruf.erlaubt(URI.create(adresse));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private Weg bauen(Ziel ziel) {
        return switch (ziel.art()) {
            case REST -> {
                var ruf = new Aussenruf(ziel.frist());
                leitungen.add(ruf);
                yield new Restweg(
                        ruf,
                        URI.create(ziel.adresse()),
                        ziel.pruefadresse(),
                        Anmeldung.kopfzeile(ziel));
            }
            case DATEI -> new Dateiweg(FachverfahrenEinstellungen.pfad(ziel.ordner()));
            case MAIL -> new Mailweg(ziel.adresse(), Zertifikatdatei.zu(ziel), post, uhr);
        };
    }

    /// The way to a Fachverfahren; empty when none is set up.
    Optional<Weg> zu(String kennung) {
        return Optional.ofNullable(wege.get(kennung));
    }

    /// The settings of a target.
    Optional<Ziel> ziel(String kennung) {
        return Optional.ofNullable(ziele.get(kennung));
    }

    /// Every target that is set up.
    Set<String> kennungen() {
        return Set.copyOf(ziele.keySet());
    }

    /// How a Fachverfahren is reached.
    Optional<Art> art(String kennung) {
        return ziel(kennung).map(Ziel::art);
    }

    @PreDestroy
    void schliessen() {
        leitungen.forEach(Aussenruf::close);
    }
}
