package dreiklang.fachverfahren;

import dreiklang.fachverfahren.FachverfahrenEinstellungen.Art;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Lets the demo Fachverfahren report back: makes a secret at the first start and puts it into a
/// file that only the owner of the program can read.
@Component
@ConditionalOnProperty("dreiklang.demo")
class Demozugang {

    private static final Logger LOG = LoggerFactory.getLogger(Demozugang.class);

    private final Wege wege;
    private final ZugangRepository ablage;
    private final Zugaenge zugaenge;
    private final Path ordner;

    Demozugang(
            Wege wege,
            ZugangRepository ablage,
            Zugaenge zugaenge,
            @Value("${dreiklang.daten}") String daten) {
        this.wege = wege;
        this.ablage = ablage;
        this.zugaenge = zugaenge;
        this.ordner = FachverfahrenEinstellungen.pfad(daten).resolve("fachverfahren");
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    void bereit() {
        for (var kennung : wege.kennungen()) {
            var ziel = wege.ziel(kennung).orElseThrow();
            if (ziel.nurDemo() && ziel.art() == Art.REST && ablage.seit(kennung).isEmpty()) {
                ablegen(kennung);
            }
        }
    }

    private void ablegen(String kennung) {
        try {
            Files.createDirectories(ordner);
            var datei = ordner.resolve(kennung + ".zeichen");
            Files.deleteIfExists(datei);
            Files.createFile(
                    datei,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            Files.writeString(datei, zugaenge.neu(kennung));
        } catch (IOException e) {
            LOG.warn("the demo Fachverfahren {} cannot report back", kennung, e);
        }
    }
}
