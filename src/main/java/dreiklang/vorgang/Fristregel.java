package dreiklang.vorgang;

import java.util.Optional;

/// What the law says about the time in which a Leistung must be decided (chapter `fristen.yaml`).
///
/// @param dauer how long, from complete Unterlagen
/// @param fiktion whether the Genehmigung counts as granted when it ends (§ 42a VwVfG)
/// @param grundlage the law that says so
/// @param verlaengerung by how much it may be extended, once
record Fristregel(
        Fristdauer dauer, boolean fiktion, String grundlage, Optional<Fristdauer> verlaengerung) {}
