package dreiklang.leistung;

/// Key of a Leistung in the Leistungskatalog of all German administrations (LeiKa): 14 digits that
/// begin with 99.
///
/// @param wert the digits
public record LeikaSchluessel(String wert) {

    /// @throws IllegalArgumentException when it is no such key
    public LeikaSchluessel {
        if (!passt(wert)) {
            throw new IllegalArgumentException("no LeiKa key: " + wert);
        }
    }

    /// Whether the text can be such a key.
    public static boolean passt(String text) {
        return text.matches("99\\d{12}");
    }
}
