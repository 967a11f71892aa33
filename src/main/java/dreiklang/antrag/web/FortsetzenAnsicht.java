package dreiklang.antrag.web;

import dreiklang.seite.Rahmen;

/// The page on which a person comes back by reference and PIN.
///
/// @param rahmen the frame
/// @param referenz as typed
/// @param fehler why it did not work, empty at first
public record FortsetzenAnsicht(Rahmen rahmen, String referenz, String fehler) {}
