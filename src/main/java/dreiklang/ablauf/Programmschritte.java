package dreiklang.ablauf;

import java.util.Set;

/// The names under which an Ablauf may call steps of the program.
public final class Programmschritte {

    /// Sets the Bescheid, files it and makes it available to the person.
    public static final String BEKANNTGEBEN = "bekanntgeben";

    /// Writes ZdA and finishes the Vorgang.
    public static final String ABSCHLIESSEN = "abschliessen";

    /// All names.
    static final Set<String> NAMEN = Set.of(BEKANNTGEBEN, ABSCHLIESSEN);

    private Programmschritte() {}
}
