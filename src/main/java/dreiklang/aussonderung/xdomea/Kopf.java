package dreiklang.aussonderung.xdomea;

import java.time.Instant;
import java.util.UUID;

/// The head of a message.
///
/// @param prozess the ProzessID, the same in all messages of one Aussonderung
/// @param typ its kind
/// @param erstellt when it was written
/// @param absender name of the institution that sends it
/// @param empfaenger name of the institution that gets it
public record Kopf(
        UUID prozess, Nachrichtentyp typ, Instant erstellt, String absender, String empfaenger) {}
