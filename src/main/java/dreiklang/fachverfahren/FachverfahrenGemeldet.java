package dreiklang.fachverfahren;

import dreiklang.fachverfahren.Meldung.Art;
import java.time.Instant;
import java.util.UUID;

/// A Fachverfahren has reported something. Published as an event; whoever keeps the Vorgang writes
/// it into the history in the publisher's own transaction.
///
/// @param vorgang to which Vorgang it belongs
/// @param fachverfahren what the Fachverfahren is called
/// @param art what it is about
/// @param wert the value
/// @param zeitpunkt when it came
public record FachverfahrenGemeldet(
        UUID vorgang, String fachverfahren, Art art, String wert, Instant zeitpunkt) {}
