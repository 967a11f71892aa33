package dreiklang.lager;

import dreiklang.basis.Pruefsumme;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Where the bytes of contents lie under their names: a folder or a bucket. What a name means and
/// who may act on it at the same time is the Inhaltsspeicher's affair.
///
/// Everything here throws `Speicherausfall` when the place cannot be reached.
public interface Lager {

    /// Bytes that lie here.
    ///
    /// @param groesse how many
    /// @param zeit since when they count as fresh
    record Stand(long groesse, Instant zeit) {}

    /// Something that lies here.
    ///
    /// @param pfad path below the contents
    /// @param name its last part
    /// @param amPlatz whether it is named like a content and lies where one of that name belongs
    /// @param stand size and age
    record Fund(String pfad, String name, boolean amPlatz, Stand stand) {

        /// The content it is, for one that lies in its place.
        public Pruefsumme summe() {
            return new Pruefsumme(name);
        }
    }

    /// What lies under the name; empty when nothing does.
    Optional<Stand> stand(Pruefsumme summe) throws IOException;

    /// Opens what lies under the name; the caller closes it.
    ///
    /// @throws NoSuchFileException when nothing does
    java.io.InputStream oeffnen(Pruefsumme summe) throws IOException;

    /// The file under the name, where contents lie in files as they are; it need not be there.
    Optional<Path> datei(Pruefsumme summe) throws IOException;

    /// Whether that may be a content of that length.
    default boolean passt(Stand stand, long groesse) {
        return stand.groesse() == groesse;
    }

    /// Whether the content lies otherwise than it would be written today.
    default boolean veraltet(Pruefsumme summe) throws IOException {
        return false;
    }

    /// Whether each content can be asked for quickly.
    default boolean nahe() {
        return false;
    }

    /// Takes a file under the name, in the place of what lay there. When this returns the bytes are
    /// durable, and what lies there are those bytes. The file itself may be gone.
    void nehmen(Path datei, Pruefsumme summe) throws IOException;

    /// Makes what lies there count as fresh.
    void auffrischen(Pruefsumme summe) throws IOException;

    /// The same, and what lies there is durable afterwards, whoever has put it there.
    void befestigen(Pruefsumme summe) throws IOException;

    /// Removes what lies under the name, so that nobody can bring it back.
    ///
    /// @return whether there was something
    boolean entfernen(Pruefsumme summe) throws IOException;

    /// Keeps what lies there under another name, too, as evidence. Doing it again changes nothing.
    void beiseiteLegen(Pruefsumme summe, String beweis) throws IOException;

    /// Whether evidence of that name is kept.
    boolean hatBeiseite(String beweis) throws IOException;

    /// Removes all evidence of a content.
    void beiseiteVernichten(Pruefsumme summe) throws IOException;

    /// Names of the sections behind that one, in order; together they hold everything.
    ///
    /// @param letzter where it was left off; empty: from the beginning
    Stream<String> abschnitte(String letzter);

    /// Shows what lies in a section, a few at a time.
    void ansehen(String abschnitt, Consumer<List<Fund>> schau) throws IOException;

    /// Whether it can be reached at all.
    void erreichen() throws IOException;
}
