package dreiklang.programm;

import java.util.UUID;

/// Identifier of a Massnahme.
///
/// @param wert the identifier
public record MassnahmeId(UUID wert) {}
