package dreiklang.basis;

import java.util.List;

/// One page of a longer list.
///
/// @param zeilen the rows of this page
/// @param nummer number of the page, the first is 1
/// @param groesse rows on a full page
/// @param gesamt rows altogether
public record Blatt<T>(List<T> zeilen, int nummer, int groesse, long gesamt) {

    /// Number of pages, at least 1.
    public int seiten() {
        return (int) Math.max(1, (gesamt + groesse - 1) / groesse);
    }

    /// True when there is a page after this one.
    public boolean hatNaechste() {
        return nummer < seiten();
    }
}
