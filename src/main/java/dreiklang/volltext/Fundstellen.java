package dreiklang.volltext;

import java.util.List;
import java.util.Map;

/// What the index answers.
///
/// @param gefragt false when there was nothing in the question one could look for
/// @param gesamt how many hits there are
/// @param funde the hits asked for, best first
/// @param anzahlen field → its values with how many hits have them, most first
public record Fundstellen(
        boolean gefragt, long gesamt, List<Fund> funde, Map<String, List<Anzahl>> anzahlen) {

    /// Nothing was asked.
    static final Fundstellen OHNE_FRAGE = new Fundstellen(false, 0, List.of(), Map.of());

    /// A hit: a page, a title or an Akte.
    ///
    /// @param akte the Aktenzeichen
    /// @param blatt number of the Schriftstück; 0 for the Akte itself
    /// @param seite number of the page; 0 for what is no page
    /// @param typ kind of file
    /// @param stellen what stands around the words
    public record Fund(String akte, int blatt, int seite, String typ, List<Stelle> stellen) {}

    /// A piece of text.
    ///
    /// @param treffer whether it is what was looked for
    public record Stelle(String text, boolean treffer) {}

    /// How many hits have a value.
    public record Anzahl(String wert, long anzahl) {}
}
