package dreiklang.ablage;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;

/// The folder in which the files of a list lie. Nothing outside of it is ever opened.
///
/// @param wurzel its real place
record Bestandsordner(Path wurzel) {

    /// The folder at that place.
    ///
    /// @throws FachlicherFehler K-372 there is none
    static Bestandsordner an(String ort) {
        try {
            var wurzel = Path.of(ort).toRealPath();
            if (Files.isDirectory(wurzel)) {
                return new Bestandsordner(wurzel);
            }
        } catch (IOException | InvalidPathException e) {
            // Said below.
        }
        throw new FachlicherFehler(Fehlerart.EINGABE, "K-372", ort);
    }

    /// The file a row means, by its real place: links are followed only as long as they stay
    /// inside.
    ///
    /// @param pfad as the list writes it, also with backslashes
    /// @throws FachlicherFehler K-373 no relative path inside, K-374 it is not there or no file,
    ///   K-375 a link leads outside
    Path datei(String pfad) {
        var schlicht = pfad.replace('\\', '/');
        if (schlicht.isBlank()
                || schlicht.startsWith("/")
                || schlicht.matches("(?s)[A-Za-z]:.*")
                || List.of(schlicht.split("/", -1)).contains("..")) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-373");
        }
        for (var form : List.of(schlicht, nfc(schlicht), nfd(schlicht))) {
            try {
                var echt = wurzel.resolve(form).toRealPath();
                if (!echt.startsWith(wurzel)) {
                    throw new FachlicherFehler(Fehlerart.EINGABE, "K-375");
                }
                if (Files.isRegularFile(echt, LinkOption.NOFOLLOW_LINKS)
                        && Files.isReadable(echt)) {
                    return echt;
                }
            } catch (IOException e) {
                // Perhaps it is there in the other form of its letters.
            } catch (InvalidPathException e) {
                throw new FachlicherFehler(Fehlerart.EINGABE, "K-373");
            }
        }
        throw new FachlicherFehler(Fehlerart.EINGABE, "K-374");
    }

    private static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static String nfd(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD);
    }
}
