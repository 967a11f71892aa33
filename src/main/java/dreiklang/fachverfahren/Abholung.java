package dreiklang.fachverfahren;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Sprache;
import dreiklang.basis.Zufall;
import dreiklang.fachverfahren.Meldung.Eingabe;
import dreiklang.fachverfahren.Meldung.Herkunft;
import dreiklang.seite.Texte;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Picks up reports that Fachverfahren put into a folder: each is taken in, then moved away. What
/// cannot be taken in goes into quarantine with the reason; nothing is deleted.
@Component
class Abholung {

    private static final Logger LOG = LoggerFactory.getLogger(Abholung.class);
    private static final int AUF_EINMAL = 200;

    private final Wege wege;
    private final Meldungen meldungen;
    private final MeldungRepository ablage;
    private final Texte texte;
    private final Clock uhr;

    Abholung(Wege wege, Meldungen meldungen, MeldungRepository ablage, Texte texte, Clock uhr) {
        this.wege = wege;
        this.meldungen = meldungen;
        this.ablage = ablage;
        this.texte = texte;
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
            LOG.warn("reports of {} cannot be picked up: {}", kennung, e.getMessage());
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
                    .sorted()
                    .limit(AUF_EINMAL)
                    .toList();
        }
    }

    private void eine(String kennung, Path ordner, Path datei) throws IOException {
        try {
            meldungen.annehmen(kennung, Herkunft.DATEI, lesen(datei));
            weglegen(datei, ordner.resolve("erledigt"));
        } catch (FachlicherFehler e) {
            var grund =
                    e.code()
                            + " "
                            + texte.text(Sprache.DE, "fehler." + e.code(), e.werte().toArray());
            ablage.zurueckweisen(
                    Zufall.kennung(uhr),
                    kennung,
                    datei.getFileName().toString(),
                    grund,
                    uhr.instant());
            weglegen(datei, ordner.resolve("zurueckgewiesen"));
        }
    }

    private static Eingabe lesen(Path datei) throws IOException {
        var name = datei.getFileName().toString();
        try (var strom = Files.newInputStream(datei, LinkOption.NOFOLLOW_LINKS)) {
            var inhalt = strom.readNBytes(Meldungsleser.GROESSTE + 1);
            return name.toLowerCase(java.util.Locale.ROOT).endsWith(".xml")
                    ? Meldungsleser.xml(name, inhalt)
                    : Meldungsleser.json(inhalt, "");
        }
    }

    private static void weglegen(Path datei, Path ordner) throws IOException {
        Files.createDirectories(ordner);
        Files.move(datei, ordner.resolve(datei.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
}
