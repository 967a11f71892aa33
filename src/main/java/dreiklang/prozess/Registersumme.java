package dreiklang.prozess;

import java.util.Map;

/// What the register holds altogether, narrowed as it is shown.
///
/// @param prozesse how many
/// @param ohneIst how many of them nobody has looked at yet
/// @param ohneSoll how many of them nobody has thought of anew
/// @param schritte steps of the IST of all of them by kind of work
public record Registersumme(
        long prozesse, long ohneIst, long ohneSoll, Map<Bausteinart, Long> schritte) {

    /// How many steps are of a kind; those of the kind `MEDIENWECHSEL` are the Medienbrueche.
    public long schritte(Bausteinart art) {
        return schritte.getOrDefault(art, 0L);
    }
}
