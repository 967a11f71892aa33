package dreiklang.akte;

import java.util.List;

/// What has changed between the texts of two versions.
///
/// @param von number of the older version
/// @param mit number of the newer one
/// @param stellen what changed, in order, with the sentences around it; empty: the texts are equal
/// @param gekuerzt whether there is more than was compared or is shown
public record Textvergleich(int von, int mit, List<Stelle> stellen, boolean gekuerzt) {

    /// What happened to a piece of text.
    public enum Art {
        /// In both.
        GLEICH,
        /// Only in the newer one.
        EINGEFUEGT,
        /// Only in the older one.
        GELOESCHT
    }

    /// A piece of text.
    public record Stueck(Art art, String text) {}

    /// One place that has changed.
    ///
    /// @param seite number of the page, of the newer version where there is one; 0 where the file
    ///   knows no pages
    /// @param stuecke the pieces in the order of reading
    public record Stelle(int seite, List<Stueck> stuecke) {}
}
