package dreiklang.blattwerk;

/// A mark that is set on pages for everybody to see.
///
/// @param text what it says, in one line
/// @param platz where it stands
/// @param alleSeiten true: on every page; false: on the first one
public record Stempel(String text, Platz platz, boolean alleSeiten) {

    /// Where a Stempel stands.
    public enum Platz {
        /// In the upper right corner.
        OBEN_RECHTS,
        /// In the upper left corner.
        OBEN_LINKS,
        /// In the lower right corner.
        UNTEN_RECHTS,
        /// In the lower left corner.
        UNTEN_LINKS,
        /// In the middle.
        MITTE
    }
}
