package dreiklang.identitaet;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A secret a person has made for one program. It opens nothing but WebDAV.
///
/// @param id identifier
/// @param bezeichnung what it is for
/// @param angelegt when it was made
/// @param giltBis when it ends by itself
/// @param benutzt when it was last used, to the hour
public record Appkennwort(
        UUID id,
        String bezeichnung,
        Instant angelegt,
        Instant giltBis,
        Optional<Instant> benutzt) {}
