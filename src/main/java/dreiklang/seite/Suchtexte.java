package dreiklang.seite;

/// What a field to look for options says; JavaScript reads it from the page.
///
/// @param frage label of the field
/// @param suchen text of its button
/// @param treffer stands before the number of options that fit
/// @param keine said when none fits
/// @param gewaehlt stands before the options chosen
public record Suchtexte(
        String frage, String suchen, String treffer, String keine, String gewaehlt) {

    /// In the language of the page.
    public static Suchtexte von(Rahmen rahmen) {
        return new Suchtexte(
                rahmen.text("formular.suche"),
                rahmen.text("formular.suchen"),
                rahmen.text("formular.suche-treffer"),
                rahmen.text("formular.suche-keine"),
                rahmen.text("formular.suche-gewaehlt"));
    }
}
