package dreiklang.blattwerk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What somebody has written at a page. It is kept beside the Dokument, never in it.
///
/// @param id its number
/// @param seite the page, the first is 1
/// @param stelle where on it; empty: it is about the page as a whole
/// @param person who has written it
/// @param antworten what others said to it, oldest first
/// @param erledigt when and by whom it was settled
public record Anmerkung(
        long id,
        int seite,
        Optional<Rechteck> stelle,
        String text,
        String person,
        Instant wann,
        List<Anmerkung> antworten,
        Optional<Erledigung> erledigt) {

    /// When and by whom it was settled.
    public record Erledigung(Instant wann, String person) {}

    Anmerkung mit(List<Anmerkung> neue) {
        return new Anmerkung(id, seite, stelle, text, person, wann, neue, erledigt);
    }
}
