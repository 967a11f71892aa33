package dreiklang.lager;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import java.io.IOException;
import java.io.UncheckedIOException;

/// The place where contents lie cannot be reached. Says nothing about any content.
public final class Speicherausfall extends IOException {

    private static final long serialVersionUID = 1L;

    public Speicherausfall(String grund, Throwable ursache) {
        super(grund, ursache);
    }

    public Speicherausfall(String grund) {
        super(grund);
    }

    /// What a person is told: K-500 while the place cannot be reached, K-511 while the key is
    /// missing, K-512 when the bytes were changed; everything else is ours.
    public static RuntimeException fuerMenschen(IOException e) {
        return switch (e) {
            case Speicherausfall s -> new FachlicherFehler(Fehlerart.VORUEBERGEHEND, "K-500");
            case SchluesselFehlt s -> new FachlicherFehler(Fehlerart.VORUEBERGEHEND, "K-511");
            case Verfaelscht s -> new FachlicherFehler(Fehlerart.KONFLIKT, "K-512");
            default -> new UncheckedIOException(e);
        };
    }
}
