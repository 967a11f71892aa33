package dreiklang.fachverfahren;

import dreiklang.basis.Befund;
import dreiklang.fachverfahren.FachverfahrenEinstellungen.Datenbank;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The databases of Fachverfahren this installation has set up. A faulty one is told at the start
/// and left out.
@Component
class Datenbanken {

    private static final Logger LOG = LoggerFactory.getLogger(Datenbanken.class);

    private final Map<String, Datenbank> datenbanken = new LinkedHashMap<>();

    Datenbanken(FachverfahrenEinstellungen einstellungen) {
        for (var datenbank : einstellungen.datenbanken()) {
            if (!datenbank.kennung().isBlank()) {
                pruefen(datenbank)
                        .ifPresentOrElse(
                                b -> LOG.warn("{}", b.lesbar()),
                                () -> datenbanken.put(datenbank.kennung(), datenbank));
            }
        }
    }

    /// What is wrong with the settings of a database.
    private Optional<Befund> pruefen(Datenbank datenbank) {
        String satz =
                datenbanken.containsKey(datenbank.kennung())
                        ? "Sie steht zweimal da, die zweite gilt nicht."
                        : datenbank.url().startsWith("jdbc:")
                                ? ""
                                : "Es fehlt die Adresse (jdbc:…).";
        return Optional.of(
                        new Befund(
                                "dreiklang.fachverfahren.datenbanken",
                                0,
                                "H-112",
                                datenbank.kennung() + ": " + satz))
                .filter(b -> !satz.isEmpty());
    }

    Optional<Datenbank> zu(String kennung) {
        return Optional.ofNullable(datenbanken.get(kennung));
    }

    Set<String> kennungen() {
        return Set.copyOf(datenbanken.keySet());
    }
}
