package dreiklang.seite;

/// The page shown when something cannot be done.
///
/// @param rahmen the frame
/// @param titel heading
/// @param satz what happened and what to do
/// @param code speakable code to name on the telephone
public record Fehlerseite(Rahmen rahmen, String titel, String satz, String code) {}
