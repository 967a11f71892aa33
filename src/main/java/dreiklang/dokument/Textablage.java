package dreiklang.dokument;

import dreiklang.basis.Offen;
import dreiklang.basis.Speicherplatz;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Service;

/// The door for texts that the program has written itself, for example JSON.
@Service
public class Textablage {

    private final Annahme annahme;
    private final Speicherplatz platz;

    Textablage(Annahme annahme, Speicherplatz platz) {
        this.annahme = annahme;
        this.platz = platz;
    }

    /// Keeps it in the content store; nothing refers to it yet. Call it before the transaction.
    ///
    /// @param text the bytes in UTF-8
    /// @param name file name for people, ending in `.txt`
    @Offen("content without a reference is swept; only content of our own making")
    public Ablage ablegen(byte[] text, String name) {
        platz.annahmePruefen();
        try {
            return annahme.eigen(new ByteArrayInputStream(text), name, Dateityp.TEXT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
