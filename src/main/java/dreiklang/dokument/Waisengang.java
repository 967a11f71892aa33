package dreiklang.dokument;

import dreiklang.basis.Pruefsumme;
import dreiklang.dokument.Bestandsbefund.Ort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds files in the folders of a store that nobody refers to and that the sweeping should have
/// removed, or that do not belong there at all.
final class Waisengang {

    private static final Logger LOG = LoggerFactory.getLogger(Waisengang.class);
    private static final int STAPEL = 500;

    /// So many are named, the others only counted.
    private static final int GENANNT = 1000;

    /// Twice the age at which the sweeping removes.
    private static final Duration ALTER = Duration.ofHours(48);

    private final UUID lauf;
    private final Ort ort;
    private final Bestandsbuch buch;
    private final DokumentRepository dokumente;
    private final Inhaltsordner ordner;
    private final Instant grenze = Clock.systemUTC().instant().minus(ALTER);
    private long bisher;

    /// @param bisher how many this run has found already
    Waisengang(
            UUID lauf,
            Ort ort,
            Bestandsbuch buch,
            DokumentRepository dokumente,
            Inhaltsordner ordner,
            long bisher) {
        this.lauf = lauf;
        this.ort = ort;
        this.buch = buch;
        this.dokumente = dokumente;
        this.ordner = ordner;
        this.bisher = bisher;
    }

    /// Looks at one folder, without the folders in it.
    ///
    /// @return number of files nobody refers to
    long pruefen(String name) {
        long vorher = bisher;
        var stapel = new ArrayList<Path>();
        try (var eintraege = Files.newDirectoryStream(ordner.pfad(name))) {
            for (var eintrag : eintraege) {
                if (!istOrdner(name, eintrag) && istAlt(eintrag)) {
                    stapel.add(eintrag);
                }
                if (stapel.size() == STAPEL) {
                    urteilen(name, stapel);
                    stapel.clear();
                }
            }
            urteilen(name, stapel);
        } catch (NoSuchFileException e) {
            LOG.atDebug().addKeyValue("ordner", name).log("a folder of the store went away");
        } catch (IOException e) {
            LOG.atError().addKeyValue("ordner", name).log("a folder of the store is unreadable");
        }
        return bisher - vorher;
    }

    private void urteilen(String name, List<Path> dateien) {
        var richtig =
                dateien.stream()
                        .map(d -> d.getFileName().toString())
                        .filter(d -> gehoertHierher(name, d))
                        .collect(Collectors.toSet());
        var verwaist = dokumente.verwaiste(richtig);
        for (var datei : dateien) {
            var dateiname = datei.getFileName().toString();
            if (verwaist.contains(dateiname)) {
                bemerken(new Pruefsumme(dateiname).hex(), datei);
            } else if (!richtig.contains(dateiname)) {
                bemerken(ordner.inhalt().relativize(datei).toString(), datei);
            }
        }
    }

    private void bemerken(String gegenstand, Path datei) {
        bisher++;
        if (bisher <= GENANNT) {
            var lesbar = gegenstand.replaceAll("[\\p{Cntrl}\\p{Cs}]", "?");
            buch.bemerken(
                    lauf, ort, lesbar.substring(0, Math.min(300, lesbar.length())), groesse(datei));
        }
    }

    private static boolean gehoertHierher(String name, String datei) {
        return datei.matches("[0-9a-f]{64}")
                && name.equals(datei.substring(0, 2) + "/" + datei.substring(2, 4));
    }

    private static boolean istOrdner(String name, Path eintrag) {
        return name.length() <= 2
                && eintrag.getFileName().toString().matches("[0-9a-f]{2}")
                && Files.isDirectory(eintrag);
    }

    private boolean istAlt(Path datei) throws IOException {
        try {
            return Files.getLastModifiedTime(datei, LinkOption.NOFOLLOW_LINKS)
                    .toInstant()
                    .isBefore(grenze);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static long groesse(Path datei) {
        try {
            return Files.isRegularFile(datei) ? Files.size(datei) : 0;
        } catch (IOException e) {
            return 0;
        }
    }
}
