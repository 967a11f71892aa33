package dreiklang.formular;

/// A street or the part of one that has one postcode.
///
/// @param strasse name as the Kommune writes it
/// @param plz postcode
/// @param ort town
/// @param ortsteil part of the town, may be empty
/// @param von smallest house number, 0 when all
/// @param bis largest house number
record Strassenabschnitt(
        String strasse, String plz, String ort, String ortsteil, int von, int bis) {

    /// A house number without digits belongs to every part.
    boolean umfasst(String hausnummer) {
        var ziffern = hausnummer.replaceFirst("^\\D*(\\d{0,4}).*$", "$1");
        int nummer = ziffern.isEmpty() ? von : Integer.parseInt(ziffern);
        return nummer >= von && nummer <= bis;
    }

    /// As people write it on a letter.
    String lesbar() {
        return strasse + ", " + plz + " " + ort;
    }
}
