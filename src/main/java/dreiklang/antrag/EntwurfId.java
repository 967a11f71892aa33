package dreiklang.antrag;

import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/// Identifier of a draft.
///
/// @param wert the identifier
@NamedInterface("ereignisse")
public record EntwurfId(UUID wert) {}
