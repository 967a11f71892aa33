package dreiklang.volltext;

import java.io.IOException;
import java.util.Optional;

/// The index of all Akten. One writes, many search; what was made durable stays whatever ends the
/// program. What it cannot do it says with an [IOException].
public interface Aktenindex extends AutoCloseable {

    /// How the index is made. Another number means that it has to be built anew.
    String FORM = "3";

    /// Keeps a piece in the place of the one with the same key.
    void ersetzen(Indexstueck stueck) throws IOException;

    /// Forgets what lies no more at that place.
    void entfernen(String akte, int blatt) throws IOException;

    /// Makes durable and findable what was kept.
    void sichern() throws IOException;

    /// Takes out of the files what was forgotten; until then it is only never found.
    void ausmerzen() throws IOException;

    /// Number of pages, titles and Akten in it.
    long umfang() throws IOException;

    /// Looks for something. Rights and narrowing are part of the question itself: hits and counts
    /// come from what is left.
    Fundstellen suchen(Suchauftrag auftrag) throws IOException;

    /// How many hits there are.
    long anzahl(Suchauftrag auftrag) throws IOException;

    /// Another question for one that finds nothing, with words that stand on pages the asking
    /// person may see.
    Optional<String> meinten(Suchauftrag auftrag) throws IOException;

    /// Leaves it; what was not made durable is lost.
    @Override
    void close() throws IOException;
}
