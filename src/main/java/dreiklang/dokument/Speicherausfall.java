package dreiklang.dokument;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import java.io.IOException;
import java.io.UncheckedIOException;

/// The place where contents lie cannot be reached. Says nothing about any content.
final class Speicherausfall extends IOException {

    private static final long serialVersionUID = 1L;

    Speicherausfall(String grund, Throwable ursache) {
        super(grund, ursache);
    }

    Speicherausfall(String grund) {
        super(grund);
    }

    /// What a person is told: K-500 while the place cannot be reached; everything else is ours.
    static RuntimeException fuerMenschen(IOException e) {
        return e instanceof Speicherausfall
                ? new FachlicherFehler(Fehlerart.VORUEBERGEHEND, "K-500")
                : new UncheckedIOException(e);
    }
}
