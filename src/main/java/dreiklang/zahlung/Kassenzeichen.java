package dreiklang.zahlung;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;

/// The number by which the Kasse recognises a payment; carries check digits.
///
/// Twelve digits: two of the year, eight of a running number, two check digits after ISO/IEC 7064
/// MOD 97-10. Every single wrong digit and every swap of two neighbours is noticed.
///
/// @param wert the number without spaces
public record Kassenzeichen(String wert) {

    /// @throws IllegalArgumentException when it is not a Kassenzeichen
    public Kassenzeichen {
        if (!gueltig(wert)) {
            throw new IllegalArgumentException("not a Kassenzeichen");
        }
    }

    /// Reads what a person typed; spaces do not matter.
    ///
    /// @throws FachlicherFehler Z-201 when the check digits do not fit
    public static Kassenzeichen lesen(String eingabe) {
        var ziffern = eingabe.replaceAll("[\\s\\u00a0-]", "");
        if (!gueltig(ziffern)) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "Z-201");
        }
        return new Kassenzeichen(ziffern);
    }

    /// Makes a number with its check digits.
    static Kassenzeichen aus(int jahr, long nummer) {
        long stamm = Math.floorMod(jahr, 100) * 100_000_000L + nummer;
        return new Kassenzeichen("%010d%02d".formatted(stamm, 98 - stamm * 100 % 97));
    }

    /// In groups of four, as it is printed.
    public String lesbar() {
        return wert.replaceAll("(.{4})(?=.)", "$1 ");
    }

    private static boolean gueltig(String ziffern) {
        return ziffern.matches("[0-9]{12}") && Long.parseLong(ziffern) % 97 == 1;
    }
}
