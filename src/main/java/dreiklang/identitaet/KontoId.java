package dreiklang.identitaet;

import java.util.UUID;

/// Identifier of a citizen's or enterprise's account.
///
/// @param wert the identifier
public record KontoId(UUID wert) {}
