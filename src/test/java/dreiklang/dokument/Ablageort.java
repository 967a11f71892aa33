package dreiklang.dokument;

import dreiklang.basis.Pruefsumme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/// Where a content lies as a file.
final class Ablageort {

    private Ablageort() {}

    static Path ort(Inhaltsspeicher speicher, Pruefsumme summe) {
        var lager = speicher.lager();
        try {
            return (lager instanceof Verschlusslager v ? v.innen() : lager)
                    .datei(summe)
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
