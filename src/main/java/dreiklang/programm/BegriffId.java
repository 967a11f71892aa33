package dreiklang.programm;

import java.util.UUID;

/// Identifier of a Begriff.
///
/// @param wert the identifier
public record BegriffId(UUID wert) {}
