package dreiklang.volltext;

import java.io.IOException;
import java.util.Collection;

/// Where indexes lie, each under a name: folders of this machine, or a server for several.
public interface Indexort {

    /// Opens the index of that name, or begins one.
    ///
    /// @throws IOException when it cannot be read or somebody else writes to it
    Aktenindex oeffnen(String name) throws IOException;

    /// Whether there is an index of that name that can be read.
    ///
    /// @throws IOException when that cannot be said now
    boolean brauchbar(String name) throws IOException;

    /// Removes all others.
    void nur(Collection<String> namen) throws IOException;

    /// What searches, in a few words for the administration.
    String maschine();
}
