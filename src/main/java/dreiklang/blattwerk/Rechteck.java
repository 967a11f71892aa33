package dreiklang.blattwerk;

/// A rectangle on a page, in ten-thousandths of its width and height as it is seen, from the top
/// left corner.
///
/// @param links left edge
/// @param oben upper edge
public record Rechteck(int links, int oben, int breite, int hoehe) {

    /// Width and height of every page.
    public static final int GANZ = 10_000;

    /// The smallest one around two corners, cut off at the edges of the page.
    public static Rechteck zwischen(double x1, double y1, double x2, double y2) {
        int links = grenze(Math.floor(Math.min(x1, x2) * GANZ));
        int oben = grenze(Math.floor(Math.min(y1, y2) * GANZ));
        return new Rechteck(
                links,
                oben,
                grenze(Math.ceil(Math.max(x1, x2) * GANZ)) - links,
                grenze(Math.ceil(Math.max(y1, y2) * GANZ)) - oben);
    }

    /// Right edge.
    public int rechts() {
        return links + breite;
    }

    /// Lower edge.
    public int unten() {
        return oben + hoehe;
    }

    /// Whether there is something in it and all of it lies on the page.
    public boolean liegtAufDerSeite() {
        return links >= 0
                && oben >= 0
                && breite > 0
                && hoehe > 0
                && rechts() <= GANZ
                && unten() <= GANZ;
    }

    /// Whether the two have an area in common.
    public boolean trifft(Rechteck anderes) {
        return links < anderes.rechts()
                && anderes.links < rechts()
                && oben < anderes.unten()
                && anderes.oben < unten();
    }

    /// The smallest one around both.
    Rechteck mit(Rechteck anderes) {
        int l = Math.min(links, anderes.links);
        int o = Math.min(oben, anderes.oben);
        return new Rechteck(
                l,
                o,
                Math.max(rechts(), anderes.rechts()) - l,
                Math.max(unten(), anderes.unten()) - o);
    }

    /// The same with a margin around it.
    Rechteck weiter(int rand) {
        int l = Math.max(0, links - rand);
        int o = Math.max(0, oben - rand);
        return new Rechteck(
                l, o, Math.min(GANZ, rechts() + rand) - l, Math.min(GANZ, unten() + rand) - o);
    }

    private static int grenze(double wert) {
        return (int) Math.clamp(wert, 0, GANZ);
    }
}
