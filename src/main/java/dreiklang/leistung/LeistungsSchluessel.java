package dreiklang.leistung;

/// The key of a Leistung: the name of its folder, for example `reitkennzeichen`.
///
/// @param wert lower-case letters, digits and hyphens
public record LeistungsSchluessel(String wert) {

    /// @throws IllegalArgumentException when it is not a key
    public LeistungsSchluessel {
        if (!passt(wert)) {
            throw new IllegalArgumentException("not a key: " + wert);
        }
    }

    /// Whether a text can be a key.
    public static boolean passt(String text) {
        return text.matches("[a-z0-9][a-z0-9-]{1,60}");
    }
}
