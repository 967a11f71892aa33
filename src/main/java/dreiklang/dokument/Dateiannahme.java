package dreiklang.dokument;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Offen;
import dreiklang.basis.Pruefsumme;
import dreiklang.basis.Speicherplatz;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.springframework.stereotype.Service;

/// The door for what comes in other than as an upload: tries a file without keeping it, keeps a
/// mail as it came.
@Service
public class Dateiannahme {

    private final Annahme annahme;
    private final Speicherplatz platz;

    Dateiannahme(Annahme annahme, Speicherplatz platz) {
        this.annahme = annahme;
        this.platz = platz;
    }

    /// Whether a file of this machine would be taken in; nothing is kept and no viruses are looked
    /// for.
    ///
    /// @return its SHA-256
    /// @throws FachlicherFehler D-2xx with the reason when it would be refused
    @Offen("reads a file of the server for whoever sits at its terminal")
    public Pruefsumme probe(Path datei, String name) {
        try {
            return annahme.probe(datei, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Keeps a mail byte for byte. Nothing refers to it yet; call it before the transaction.
    ///
    /// @param name file name for people, ending in `.eml`
    /// @throws FachlicherFehler D-201 too large, D-202 empty, D-251 a virus was found, B-507 no
    ///   room
    @Offen("content without a reference is swept; only what a mailbox of the Kommune has received")
    public Ablage nachricht(byte[] roh, String name) {
        platz.dateienPruefen();
        return annahme.nachricht(new ByteArrayInputStream(roh), name);
    }
}
