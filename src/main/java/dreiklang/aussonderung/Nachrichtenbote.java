package dreiklang.aussonderung;

import dreiklang.basis.Bruchstelle;
import dreiklang.basis.Speicherplatz;
import dreiklang.basis.Zufall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Walks between the program and the folder of the archive: writes what was ordered, takes in what
/// lies there. A file is moved aside only after it was dealt with; nothing is ever thrown away.
@Component
class Nachrichtenbote {

    private static final Logger LOG = LoggerFactory.getLogger(Nachrichtenbote.class);
    private static final int AUF_EINMAL = 20;
    private static final Duration RUHE = Duration.ofSeconds(2);

    /// A file's age is the machine's affair; the program's clock can be pushed forward in the demo.
    private static final Clock MASCHINE = Clock.systemUTC();

    private final Postausgang ausgang;
    private final Posteingang eingang;
    private final AussonderungEinstellungen einstellungen;
    private final Speicherplatz platz;

    Nachrichtenbote(
            Postausgang ausgang,
            Posteingang eingang,
            AussonderungEinstellungen einstellungen,
            Speicherplatz platz) {
        this.ausgang = ausgang;
        this.eingang = eingang;
        this.einstellungen = einstellungen;
        this.platz = platz;
    }

    @Scheduled(initialDelayString = "PT6S", fixedDelayString = "PT1S")
    synchronized void rundgang() {
        ausgang.schreiben();
        if (platz.lage() == Speicherplatz.Lage.NUR_LESEN) {
            return;
        }
        try {
            for (var datei : dateien()) {
                versuchen(datei);
            }
        } catch (IOException e) {
            LOG.atWarn()
                    .addKeyValue("art", e.getClass().getName())
                    .log("the folder of the archive cannot be read");
        }
    }

    private List<Path> dateien() throws IOException {
        var ordner = einstellungen.vomArchiv();
        var dateien = new ArrayList<Path>();
        if (Files.isDirectory(ordner)) {
            try (var alle = Files.newDirectoryStream(ordner, "*.{zip,xdomea}")) {
                for (var datei : alle) {
                    if (dateien.size() < AUF_EINMAL && fertig(datei)) {
                        dateien.add(datei);
                    }
                }
            }
        }
        return dateien;
    }

    /// Somebody may still be copying it.
    private static boolean fertig(Path datei) throws IOException {
        return Files.isRegularFile(datei)
                && Files.getLastModifiedTime(datei)
                        .toInstant()
                        .isBefore(MASCHINE.instant().minus(RUHE));
    }

    /// One that cannot be dealt with now does not hold up the others.
    private void versuchen(Path datei) {
        try {
            einlesen(datei);
        } catch (IOException | DataAccessException e) {
            LOG.atWarn()
                    .addKeyValue("art", e.getClass().getName())
                    .log("a message of the archive could not be taken in yet");
        }
    }

    private void einlesen(Path datei) throws IOException {
        var name = datei.getFileName().toString();
        var fehler = eingang.annehmen(datei, name);
        Bruchstelle.erreicht("aussonderung.nachricht-gelesen");
        ablegen(datei, fehler.isEmpty() ? "angenommen" : "abgewiesen");
    }

    /// Never over another one.
    private static void ablegen(Path datei, String wohin) throws IOException {
        var ordner = datei.resolveSibling(wohin);
        Files.createDirectories(ordner);
        var ziel = ordner.resolve(datei.getFileName());
        if (Files.exists(ziel)) {
            ziel = ordner.resolve(Zufall.sprechbar(8) + "-" + datei.getFileName());
        }
        Files.move(datei, ziel, StandardCopyOption.ATOMIC_MOVE);
    }
}
