package dreiklang.programm;

/// What a Kommune calls a goal, a field, a perspective or a Schwerpunkt of its plan.
///
/// @param id identifier
/// @param art what it is
/// @param kurz its sign, for example `Z1`
/// @param name its name
/// @param reihenfolge its place among those of its kind
public record Begriff(BegriffId id, Art art, String kurz, String name, int reihenfolge) {

    /// What a Begriff is.
    public enum Art {
        /// What is to be reached.
        ZIEL,
        /// Handlungsfeld or Projektfeld; a Massnahme lies in one at most.
        FELD,
        /// For whom it is good.
        PERSPEKTIVE,
        /// Strategic axis above the fields.
        SCHWERPUNKT
    }

    /// Sign and name.
    public String voll() {
        return kurz + " " + name;
    }
}
