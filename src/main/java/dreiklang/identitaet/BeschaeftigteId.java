package dreiklang.identitaet;

import java.util.UUID;

/// Identifier of a person who works for the Kommune.
///
/// @param wert the identifier
public record BeschaeftigteId(UUID wert) {}
