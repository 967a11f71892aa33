package dreiklang.basis;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The one language for conditions and calculations: comparison, arithmetic, and/or/not on fields. No scripting, always ends.
public final class Ausdruck {

    /// Reads an expression such as `anzahl > 1 und hund = 'ja'`.
    ///
    /// @throws FachlicherFehler B-301 with place and reason when it cannot be read
    public static Ausdruck lesen(String text) {
        throw new UnsupportedOperationException("not built yet");
    }

    /// The fields it reads.
    public Set<String> felder() {
        throw new UnsupportedOperationException("not built yet");
    }

    /// Whether the condition holds.
    public boolean gilt(Map<String, List<String>> werte) {
        throw new UnsupportedOperationException("not built yet");
    }

    /// The number it computes; missing answers count as 0.
    public BigDecimal rechne(Map<String, List<String>> werte) {
        throw new UnsupportedOperationException("not built yet");
    }
}
