package dreiklang.antrag;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;

/// Fact: a Folgeformular was submitted and is durable.
///
/// @param antrag what was submitted
/// @param folge which Formular for which Antrag
/// @param zeitpunkt when
@NamedInterface("ereignisse")
public record FolgeformularEingereicht(AntragId antrag, Folgeformular folge, Instant zeitpunkt) {}
