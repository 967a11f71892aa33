package dreiklang.ressourcen;

import java.util.UUID;

/// Identifier of a file of the finance system.
///
/// @param wert the identifier
public record EinlesungId(UUID wert) {}
