package dreiklang.signatur;

import java.util.Optional;

/// What is known about the signatures of a file.
///
/// @param anzahl how many it seems to carry
/// @param bericht what they are worth; empty as long as nobody has looked
public record Unterschriftsstand(int anzahl, Optional<Signaturbericht> bericht) {}
