package dreiklang.eingang;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;

/// Fact: something arrived by another way than the portal and was recorded.
///
/// @param eingang identifier of what arrived
/// @param zeitpunkt when it was recorded
@NamedInterface("ereignisse")
public record EingangErfasst(String eingang, Instant zeitpunkt) {}
