package dreiklang.leistung;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/// Fact: somebody looked for something that the Kommune does not offer in these words.
///
/// @param id of this search
/// @param worte what was looked for, without anything that could point at a person
/// @param mitNachricht whether a message was sent along
/// @param tag the day
@NamedInterface("ereignisse")
public record LeistungVermisst(UUID id, String worte, boolean mitNachricht, LocalDate tag) {}
