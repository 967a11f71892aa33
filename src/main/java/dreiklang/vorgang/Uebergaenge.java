package dreiklang.vorgang;

import static dreiklang.vorgang.Vorgangsstand.ABGESCHLOSSEN;
import static dreiklang.vorgang.Vorgangsstand.EINGEGANGEN;
import static dreiklang.vorgang.Vorgangsstand.ENTSCHIEDEN;
import static dreiklang.vorgang.Vorgangsstand.IN_BEARBEITUNG;
import static dreiklang.vorgang.Vorgangsstand.WARTET_AUF_PERSON;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The life of a Vorgang: the one table of what may happen when. What is not in it does not happen.
final class Uebergaenge {

    private static final Map<Vorgangsstand, Map<Verb, Vorgangsstand>> TAFEL =
            Map.of(
                    EINGEGANGEN,
                            Map.of(
                                    Verb.UEBERNEHMEN, IN_BEARBEITUNG,
                                    Verb.ZUWEISEN, IN_BEARBEITUNG,
                                    Verb.ERLEDIGEN, EINGEGANGEN,
                                    Verb.ENTSCHEIDEN, ENTSCHIEDEN),
                    IN_BEARBEITUNG,
                            Map.of(
                                    Verb.UEBERNEHMEN, IN_BEARBEITUNG,
                                    Verb.ZUWEISEN, IN_BEARBEITUNG,
                                    Verb.NACHFORDERN, WARTET_AUF_PERSON,
                                    Verb.ENTSCHEIDEN, ENTSCHIEDEN,
                                    Verb.ERLEDIGEN, IN_BEARBEITUNG,
                                    Verb.ABWARTEN, WARTET_AUF_PERSON,
                                    Verb.ABSCHLIESSEN, ABGESCHLOSSEN),
                    WARTET_AUF_PERSON,
                            Map.of(
                                    Verb.ZUWEISEN, WARTET_AUF_PERSON,
                                    Verb.ERLEDIGEN, WARTET_AUF_PERSON,
                                    Verb.NACHREICHEN, IN_BEARBEITUNG,
                                    Verb.FORTSETZEN, IN_BEARBEITUNG),
                    ENTSCHIEDEN,
                            Map.of(
                                    Verb.ABWARTEN, WARTET_AUF_PERSON,
                                    Verb.WEITERFUEHREN, IN_BEARBEITUNG,
                                    Verb.ABSCHLIESSEN, ABGESCHLOSSEN),
                    ABGESCHLOSSEN, Map.of());

    private Uebergaenge() {}

    /// Where the verb leads from there; empty when it is not allowed.
    static Optional<Vorgangsstand> nach(Vorgangsstand stand, Verb verb) {
        return Optional.ofNullable(TAFEL.getOrDefault(stand, Map.of()).get(verb));
    }

    /// What the table allows from there.
    static Set<Verb> moeglich(Vorgangsstand stand) {
        return TAFEL.getOrDefault(stand, Map.of()).keySet();
    }
}
