package dreiklang.akte;

import java.time.Instant;
import java.util.Optional;

/// A part of an Akte with a Betreff of its own, as xdomea calls it: Akte, Vorgang, Schriftstück.
/// What module vorgang works on is something else and has an Akte of its own.
///
/// @param nummer running number in the Akte, the first is 1
/// @param betreff what it is about
/// @param eroeffnet when it was opened
/// @param abgeschlossen when it was closed, if it is
/// @param stuecke how many Schriftstücke lie in it
public record Aktenvorgang(
        int nummer,
        String betreff,
        Instant eroeffnet,
        Optional<Instant> abgeschlossen,
        long stuecke) {}
