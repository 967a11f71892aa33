package dreiklang.seite;

import org.jspecify.annotations.Nullable;

/// Builds the value of `aria-describedby` for a field.
public final class Bezug {

    private Bezug() {}

    /// The ids of help and error of a field; null when there is neither, so that the attribute is
    /// left out.
    ///
    /// @param id id of the field
    /// @param hilfe its help text, may be empty
    /// @param fehler its error, may be empty
    public static @Nullable String auf(String id, String hilfe, String fehler) {
        var bezug =
                (hilfe.isEmpty() ? "" : id + "-hilfe ") + (fehler.isEmpty() ? "" : id + "-fehler");
        return bezug.isBlank() ? null : bezug.strip();
    }
}
