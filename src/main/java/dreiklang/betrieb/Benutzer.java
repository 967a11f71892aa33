package dreiklang.betrieb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// As whom the embedded PostgreSQL runs. It refuses to run as root, so root hands it to somebody
/// else.
///
/// @param vorspann command that changes the user, empty for an ordinary user
/// @param uid owner of the files of the database
record Benutzer(List<String> vorspann, int uid) {

    private static final Logger LOG = LoggerFactory.getLogger(Benutzer.class);

    /// Chooses the user for a directory: the one who owns it already, otherwise the first way that
    /// works.
    static Benutzer fuer(Path verzeichnis) {
        int ich = uid(Path.of("/proc/self"));
        if (ich != 0) {
            return new Benutzer(List.of(), ich);
        }
        LOG.warn(
                "Dreiklang läuft als root. Für den Betrieb bitte einen eigenen Benutzer verwenden; die Datenbank läuft solange ohne root-Rechte.");
        int besitzer = uid(verzeichnis);
        if (besitzer != 0) {
            return wechsel(besitzer);
        }
        var namensraum = new Benutzer(List.of("unshare", "-U"), 0);
        return namensraum.kommtHinein(verzeichnis) ? namensraum : uebergeben(verzeichnis);
    }

    private static Benutzer uebergeben(Path verzeichnis) {
        var niemand = wechsel(65_534);
        try {
            Files.setAttribute(verzeichnis, "unix:uid", 65_534);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!niemand.kommtHinein(verzeichnis)) {
            throw new Startfehler(
                    111,
                    "Die eingebaute Datenbank läuft nicht als root. Bitte Dreiklang als gewöhnlicher Benutzer starten.");
        }
        return niemand;
    }

    private static Benutzer wechsel(int uid) {
        var befehl = List.of("setpriv", "--reuid=" + uid, "--regid=" + uid, "--clear-groups", "--");
        return new Benutzer(befehl, uid);
    }

    /// The whole command to be run as this user.
    List<String> als(List<String> befehl) {
        var ganz = new ArrayList<>(vorspann);
        ganz.addAll(befehl);
        return ganz;
    }

    /// Gives a file or directory to this user.
    void besitzt(Path datei) {
        try {
            if (uid(datei) != uid) {
                Files.setAttribute(datei, "unix:uid", uid);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean kommtHinein(Path verzeichnis) {
        try {
            var versuch =
                    new ProcessBuilder(als(List.of("test", "-w", verzeichnis.toString())))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return versuch.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static int uid(Path datei) {
        try {
            return (Integer) Files.getAttribute(datei, "unix:uid");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
