package dreiklang.antrag;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;

/// Fact: the person answered a Nachforderung.
///
/// @param antrag to which Antrag
/// @param zeitpunkt when
@NamedInterface("ereignisse")
public record UnterlagenNachgereicht(AntragId antrag, Instant zeitpunkt) {}
