package dreiklang.fachverfahren;

/// A cell of a table that a spreadsheet program may open.
final class Tabellenzelle {

    private static final String ANFAENGE = "=+-@\t\r";

    private Tabellenzelle() {}

    /// The text so that no program takes it for a formula: an apostrophe in front. Numbers stay.
    static String sicher(String text) {
        boolean gefaehrlich =
                !text.isEmpty()
                        && ANFAENGE.indexOf(text.charAt(0)) >= 0
                        && !text.matches("-?\\d+([.,]\\d+)?");
        return gefaehrlich ? "'" + text : text;
    }

    /// What `sicher` was made of.
    static String gelesen(String zelle) {
        var text = zelle.strip();
        return text.length() > 1 && text.charAt(0) == '\'' && ANFAENGE.indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }
}
