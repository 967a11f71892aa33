package dreiklang.dokument;

import dreiklang.basis.Pruefsumme;
import java.nio.file.Path;

/// Where a content lies as a file.
final class Ablageort {

    private Ablageort() {}

    static Path ort(Inhaltsspeicher speicher, Pruefsumme summe) {
        return speicher.lager().datei(summe).orElseThrow();
    }
}
