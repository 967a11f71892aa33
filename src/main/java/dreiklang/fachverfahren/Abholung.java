package dreiklang.fachverfahren;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Pruefsumme;
import dreiklang.basis.Zufall;
import dreiklang.fachverfahren.Meldung.Eingabe;
import dreiklang.fachverfahren.Meldung.Herkunft;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Picks up reports that Fachverfahren put into a folder: each is taken in, then moved away. What
/// cannot be taken in goes into quarantine with the reason; nothing is deleted.
@Component
class Abholung {

    private static final Logger LOG = LoggerFactory.getLogger(Abholung.class);
    private static final int GELESEN = 1_000;
    private static final int NAME = 120;

    private final Wege wege;
    private final Meldungen meldungen;
    private final Rueckweisungen rueckweisungen;
    private final Clock uhr;

    Abholung(Wege wege, Meldungen meldungen, Rueckweisungen rueckweisungen, Clock uhr) {
        this.wege = wege;
        this.meldungen = meldungen;
        this.rueckweisungen = rueckweisungen;
        this.uhr = uhr;
    }

    @Scheduled(initialDelayString = "PT15S", fixedDelayString = "PT15S")
    void abholen() {
        for (var kennung : wege.kennungen()) {
            var ordner = wege.ziel(kennung).orElseThrow().abholen();
            if (!ordner.isBlank()) {
                abholen(kennung, FachverfahrenEinstellungen.pfad(ordner));
            }
        }
    }

    private void abholen(String kennung, Path ordner) {
        try {
            for (var datei : fertige(ordner)) {
                eine(kennung, ordner, datei);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("reports of {} cannot be picked up: {}", kennung, e.getClass().getName());
        }
    }

    /// Hidden files are still being written; links lead elsewhere.
    private static List<Path> fertige(Path ordner) throws IOException {
        if (!Files.isDirectory(ordner)) {
            return List.of();
        }
        try (var alle = Files.list(ordner)) {
            return alle.filter(d -> Files.isRegularFile(d, LinkOption.NOFOLLOW_LINKS))
                    .filter(d -> !d.getFileName().toString().startsWith("."))
                    .filter(d -> d.toString().matches("(?i).*\\.(json|xml)"))
                    .limit(GELESEN)
                    .sorted()
                    .toList();
        }
    }

    /// A file that cannot be read or put aside stays and holds up no other one.
    private void eine(String kennung, Path ordner, Path datei) {
        try {
            annehmen(kennung, ordner, datei);
        } catch (IOException | RuntimeException e) {
            LOG.atWarn()
                    .addKeyValue("fachverfahren", kennung)
                    .addKeyValue("datei", Sichtbares.in(name(datei), NAME))
                    .addKeyValue("art", e.getClass().getName())
                    .log("a report stays where it is");
        }
    }

    private void annehmen(String kennung, Path ordner, Path datei) throws IOException {
        byte[] inhalt;
        try (var strom = Files.newInputStream(datei, LinkOption.NOFOLLOW_LINKS)) {
            inhalt = strom.readNBytes(Meldungsleser.GROESSTE + 1);
        }
        try {
            meldungen.annehmen(kennung, Herkunft.DATEI, lesen(name(datei), inhalt));
            weglegen(datei, ordner.resolve("erledigt"));
        } catch (FachlicherFehler e) {
            rueckweisungen.vermerken(
                    kennung, Sichtbares.in(name(datei), NAME), Pruefsumme.von(inhalt), e);
            weglegen(datei, ordner.resolve("zurueckgewiesen"));
        }
    }

    private static Eingabe lesen(String name, byte[] inhalt) {
        return name.toLowerCase(Locale.ROOT).endsWith(".xml")
                ? Meldungsleser.xml(name, inhalt)
                : Meldungsleser.json(inhalt, "");
    }

    private static String name(Path datei) {
        return datei.getFileName().toString();
    }

    /// A later file of the same name does not take the place of the earlier one.
    private void weglegen(Path datei, Path ordner) throws IOException {
        Files.createDirectories(ordner);
        var ziel = ordner.resolve(datei.getFileName());
        if (Files.exists(ziel, LinkOption.NOFOLLOW_LINKS)) {
            ziel = ordner.resolve(Zufall.kennung(uhr) + "-" + name(datei));
        }
        Files.move(datei, ziel);
    }
}
