package dreiklang.fachverfahren;

import dreiklang.fachverfahren.FachverfahrenEinstellungen.Ziel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Base64;

/// How the program signs in at a Fachverfahren.
final class Anmeldung {

    private Anmeldung() {}

    /// What is wrong with the secret, as a German sentence without the secret; empty when nothing
    /// is.
    static String mangel(Ziel ziel) {
        try {
            return geheimnis(ziel).chars().allMatch(c -> c > 0x20 && c < 0x7f)
                    ? ""
                    : "Im Geheimnis stehen Leerzeichen, Zeilenwechsel oder Umlaute.";
        } catch (IOException | InvalidPathException e) {
            return "Die Datei mit dem Geheimnis ist nicht lesbar.";
        }
    }

    /// Value of `Authorization`, empty for none.
    ///
    /// @throws IllegalStateException when `mangel` says so
    static String kopfzeile(Ziel ziel) {
        try {
            var geheimnis = geheimnis(ziel);
            if (geheimnis.isEmpty()) {
                return "";
            }
            return ziel.benutzer().isBlank()
                    ? "Bearer " + geheimnis
                    : "Basic " + base64(ziel.benutzer() + ":" + geheimnis);
        } catch (IOException e) {
            throw new IllegalStateException("secret of " + ziel.kennung() + " is gone", e);
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String geheimnis(Ziel ziel) throws IOException {
        return ziel.geheimnisDatei().isBlank()
                ? ziel.geheimnis().strip()
                : Files.readString(Path.of(ziel.geheimnisDatei())).strip();
    }
}
