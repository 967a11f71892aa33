package dreiklang.webdav;

import dreiklang.akte.Akte;
import dreiklang.akte.Aktenbaum;
import dreiklang.dokument.Ablage;

/// What an address of the drive means for the person who asks.
sealed interface Ort {

    /// The drive.
    record Wurzel() implements Ort {}

    /// A number of the Aktenplan.
    record Plan(Aktenbaum.Nummer nummer) implements Ort {}

    /// An Akte.
    record Ordner(Akte akte) implements Ort {}

    /// A Schriftstück.
    record Datei(Akte akte, Akte.Schriftstueck stueck, String name) implements Ort {

        Ablage ablage() {
            return stueck.dokument().ablage();
        }
    }

    /// A temporary file of the person.
    ///
    /// @param blatt the Schriftstück that was moved away under this name, for its bytes
    record Zwischen(Akte akte, Zwischenstueck stueck, java.util.Optional<Akte.Schriftstueck> blatt)
            implements Ort {}

    /// A name in an Akte that nothing has yet.
    record Frei(Akte akte, String name) implements Ort {}

    /// Nothing, and nothing can be made there.
    record Nichts() implements Ort {}
}
