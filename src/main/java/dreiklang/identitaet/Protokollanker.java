package dreiklang.identitaet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Keeps the end of the audit chain outside of the database, so that a cut-off end and a rewritten
/// chain are noticed.
///
/// The file is written every ten seconds and at the end; once a day the end of the chain also goes
/// to the log, which in a proper operation leaves the machine.
@Component
class Protokollanker {

    private static final Logger LOG = LoggerFactory.getLogger(Protokollanker.class);

    private final Path datei;
    private volatile ProtokollRepository.@Nullable Glied letztes;
    private ProtokollRepository.@Nullable Glied gesichert;

    Protokollanker(@Value("${dreiklang.daten}") Path daten) {
        this.datei = daten.resolve("protokoll.anker");
    }

    /// The end of the chain as noted in the file.
    ///
    /// @param position position of the last link
    /// @param hash its hash, hexadecimal
    record Stand(long position, String hash) {}

    /// Notes the end; goes to the file with the next round.
    void merken(ProtokollRepository.Glied ende) {
        letztes = ende;
    }

    /// Writes the noted end to the file.
    @Scheduled(fixedDelay = 10_000)
    synchronized void sichern() {
        var ende = letztes;
        if (ende == null || ende.equals(gesichert)) {
            return;
        }
        try {
            Path neu = datei.resolveSibling("protokoll.anker.neu");
            Files.writeString(
                    neu, ende.position() + " " + HexFormat.of().formatHex(ende.hash()) + "\n");
            Files.move(
                    neu,
                    datei,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            gesichert = ende;
        } catch (IOException e) {
            LOG.warn("the anchor of the audit chain cannot be written: {}", e.getMessage());
        }
    }

    /// Puts the end of the chain into the log, where it can leave the machine.
    @Scheduled(cron = "0 5 0 * * *")
    void melden() {
        var ende = letztes;
        if (ende != null) {
            LOG.info(
                    "audit chain ends at position {} with {}",
                    ende.position(),
                    HexFormat.of().formatHex(ende.hash()));
        }
    }

    /// What the file says; empty when there is none yet.
    Optional<Stand> gelesen() {
        if (!Files.isReadable(datei)) {
            return Optional.empty();
        }
        try {
            String[] teile = Files.readString(datei).strip().split(" ");
            return Optional.of(new Stand(Long.parseLong(teile[0]), teile[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
