package dreiklang.dokument;

/// An upright drawing that will be put on a page.
///
/// @param nummer number of the object
/// @param breite points
/// @param hoehe points
record Seitenform(int nummer, float breite, float hoehe) {

    static final float A4_BREITE = 595.28f;
    static final float A4_HOEHE = 841.89f;

    /// Height of the strip at the foot in which the Aktenzeichen stands.
    static final float FUSS = 28;

    private static final float SPIEL = 3;

    /// A page and where the drawing lies on it.
    ///
    /// @param masstab by which the drawing is made smaller, 1 for not at all
    record Blattlage(float breite, float hoehe, float masstab, float x, float y) {}

    /// Up to A4 a page becomes A4, a little smaller where the strip needs room; a larger one stays
    /// as large as it is and gets the strip below.
    Blattlage lage() {
        float w = breite > hoehe ? A4_HOEHE : A4_BREITE;
        float h = breite > hoehe ? A4_BREITE : A4_HOEHE;
        if (breite > w + SPIEL || hoehe > h + SPIEL) {
            return new Blattlage(breite, hoehe + FUSS, 1, 0, FUSS);
        }
        float m = Math.min(1, Math.min(w / breite, (h - FUSS) / hoehe));
        return new Blattlage(w, h, m, (w - breite * m) / 2, FUSS + (h - FUSS - hoehe * m) / 2);
    }
}
