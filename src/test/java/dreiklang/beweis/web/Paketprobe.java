package dreiklang.beweis.web;

import dreiklang.beweis.Nachweis;
import dreiklang.dokument.Dokumente;
import java.io.IOException;
import java.nio.file.Path;

/// Lets tests of other packages make a package.
public final class Paketprobe {

    private Paketprobe() {}

    /// Writes the package.
    public static void schreiben(Path datei, Nachweis nachweis, Dokumente dokumente)
            throws IOException {
        Nachweispaket.schreiben(datei, nachweis, dokumente);
    }
}
