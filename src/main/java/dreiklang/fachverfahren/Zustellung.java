package dreiklang.fachverfahren;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A delivery to a Fachverfahren, without what is in it.
///
/// @param id identifier
/// @param schluessel the same for every attempt, so that the Fachverfahren takes it once
/// @param vorgang of which Vorgang
/// @param referenz what the person was told
/// @param leistung key of the Leistung
/// @param ziel Kennung of the Fachverfahren
/// @param name what the Fachverfahren is called
/// @param anlass why it is sent
/// @param stand where it stands
/// @param vollstaendig false when a required value was missing: it cannot be sent
/// @param versuche attempts so far
/// @param angelegt when the fact happened
/// @param naechsterVersuch when it is tried again, while it waits
/// @param erledigt when it was taken or discarded
/// @param fehler what went wrong last, empty when nothing did
/// @param antwort what the Fachverfahren answered, for example its own Kennzeichen
/// @param begruendung why it was discarded
public record Zustellung(
        UUID id,
        String schluessel,
        UUID vorgang,
        String referenz,
        String leistung,
        String ziel,
        String name,
        Anlass anlass,
        Zustellstand stand,
        boolean vollstaendig,
        int versuche,
        Instant angelegt,
        Instant naechsterVersuch,
        Optional<Instant> erledigt,
        String fehler,
        String antwort,
        String begruendung) {

    /// Whether something can still be done about it.
    public boolean offen() {
        return stand == Zustellstand.WARTET || stand == Zustellstand.GESCHEITERT;
    }
}
