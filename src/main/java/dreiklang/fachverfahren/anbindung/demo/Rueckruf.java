package dreiklang.fachverfahren.anbindung.demo;

import dreiklang.basis.Aussenruf;
import dreiklang.fachverfahren.anbindung.demo.Eingangsbuch.Eintrag;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/// Reports the numbers that were given back to the town, again and again until it has them.
final class Rueckruf implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Rueckruf.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Eingangsbuch buch;
    private final URI adresse;
    private final Path zeichen;
    private final Aussenruf ruf = new Aussenruf(Duration.ofSeconds(10));

    /// @param stadt address of the town
    /// @param zeichen file with the secret
    Rueckruf(Eingangsbuch buch, String stadt, Path zeichen) {
        this.buch = buch;
        this.adresse = URI.create(stadt + "/schnittstelle/fachverfahren/meldungen");
        this.zeichen = zeichen;
    }

    /// Reports what has not been reported; what fails is left for the next time.
    void melden() {
        for (var eintrag : buch.alle()) {
            if (!eintrag.gemeldet() && !melden(eintrag)) {
                return;
            }
        }
    }

    private boolean melden(Eintrag eintrag) {
        try {
            var kopf =
                    Map.of(
                            "Authorization", "Bearer " + Files.readString(zeichen).strip(),
                            "Idempotency-Key", "kennzeichen-" + eintrag.kennzeichen(),
                            "Content-Type", "application/json");
            var inhalt =
                    JSON.writeValueAsString(
                            Map.of(
                                    "bezug", eintrag.schluessel(),
                                    "art", "KENNZEICHEN",
                                    "wert", eintrag.kennzeichen()));
            var antwort = ruf.senden(adresse, kopf, inhalt.getBytes(StandardCharsets.UTF_8));
            if (antwort.status() != 200) {
                LOG.info("Die Stadt antwortet {}: {}", antwort.status(), antwort.text());
                return false;
            }
            buch.gemeldet(eintrag.schluessel());
            return true;
        } catch (IOException | Aussenruf.Unerreichbar e) {
            LOG.info("Die Rückmeldung muss warten: {}", e.getMessage());
            return false;
        }
    }

    @Override
    public void close() {
        ruf.close();
    }
}
