package dreiklang.webdav;

import java.time.Instant;
import java.util.Optional;

/// A temporary file of one person in an Akte nobody else sees.
///
/// @param datei name of its bytes, empty: it has none
/// @param blatt the Schriftstück that was moved away under this name
/// @param verdeckt the name it was moved away from
/// @param marke mark of the program that holds it
/// @param frist until when
record Zwischenstueck(
        String akte,
        String name,
        String datei,
        long groesse,
        Optional<Integer> blatt,
        Optional<String> verdeckt,
        Instant geaendert,
        Optional<String> marke,
        Optional<Instant> frist) {

    /// The mark that holds it now.
    Optional<String> gehalten(Instant jetzt) {
        return frist.filter(jetzt::isBefore).flatMap(f -> marke);
    }
}
