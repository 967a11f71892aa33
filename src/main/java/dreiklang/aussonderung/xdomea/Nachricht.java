package dreiklang.aussonderung.xdomea;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What a message says.
public sealed interface Nachricht {

    /// Its head.
    Kopf kopf();

    /// An offer (0501) or a hand-over (0503).
    ///
    /// @param akten what is offered or handed over
    record Verzeichnis(Kopf kopf, List<Aktenbild> akten) implements Nachricht {}

    /// The assessment of the archive (0502).
    ///
    /// @param urteile by the UUID of what was offered
    record Bewertungsverzeichnis(Kopf kopf, Map<UUID, Bewertung> urteile) implements Nachricht {}

    /// What the archive has taken over (0506).
    ///
    /// @param ergebnisse for each thing that was handed over
    record Importbestaetigung(Kopf kopf, List<Importergebnis> ergebnisse) implements Nachricht {}

    /// A confirmation that something arrived (0504, 0505, 0507).
    record Empfangsbestaetigung(Kopf kopf) implements Nachricht {}

    /// How the taking over of one thing ended.
    ///
    /// @param id its UUID
    /// @param erfolgreich whether the archive has it now
    /// @param meldung what failed; empty: nothing
    /// @param archivkennung under which the archive keeps it; empty: it does not say
    record Importergebnis(UUID id, boolean erfolgreich, String meldung, String archivkennung) {}
}
