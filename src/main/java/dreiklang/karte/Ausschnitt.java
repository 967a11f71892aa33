package dreiklang.karte;

import java.util.Optional;
import java.util.regex.Pattern;

/// Part of the map that is shown: half of the previous step's width and height with every step,
/// moved by half its own width or height. So there are few of them, and none says where exactly
/// somebody is looking.
///
/// @param stufe 0 shows the whole Kommune
/// @param spalte how many half widths from the west
/// @param zeile how many half heights from the north
public record Ausschnitt(int stufe, int spalte, int zeile) {

    /// The closest step.
    public static final int NAECHSTE = 5;

    /// The whole Kommune.
    public static final Ausschnitt ALLES = new Ausschnitt(0, 0, 0);

    private static final Pattern FORM = Pattern.compile("(\\d)-(\\d{1,2})-(\\d{1,2})");

    /// Keeps within the map.
    public Ausschnitt {
        stufe = Math.clamp(stufe, 0, NAECHSTE);
        spalte = Math.clamp(spalte, 0, letzte(stufe));
        zeile = Math.clamp(zeile, 0, letzte(stufe));
    }

    /// Reads `2-3-0`.
    public static Optional<Ausschnitt> lesen(String text) {
        var form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(
                        new Ausschnitt(
                                Integer.parseInt(form.group(1)),
                                Integer.parseInt(form.group(2)),
                                Integer.parseInt(form.group(3))))
                : Optional.empty();
    }

    /// The one whose middle is closest to a place on the map, both from 0 to 1.
    static Ausschnitt um(double x, double y, int stufe) {
        int genau = Math.clamp(stufe, 0, NAECHSTE);
        double halbe = seite(genau) / 2;
        return new Ausschnitt(
                genau, (int) Math.round(x / halbe - 1), (int) Math.round(y / halbe - 1));
    }

    /// The same middle, one step closer.
    public Ausschnitt naeher() {
        return um(links() + seite() / 2, oben() + seite() / 2, stufe + 1);
    }

    /// The same middle, one step further away.
    public Ausschnitt weiter() {
        return um(links() + seite() / 2, oben() + seite() / 2, stufe - 1);
    }

    /// Half a width or height further.
    ///
    /// @param ost steps to the east
    /// @param sued steps to the south
    public Ausschnitt verschoben(int ost, int sued) {
        return new Ausschnitt(stufe, spalte + ost, zeile + sued);
    }

    /// As written in addresses and drafts.
    public String text() {
        return stufe + "-" + spalte + "-" + zeile;
    }

    double links() {
        return spalte * seite() / 2;
    }

    double oben() {
        return zeile * seite() / 2;
    }

    double seite() {
        return seite(stufe);
    }

    private static double seite(int stufe) {
        return 1.0 / (1 << stufe);
    }

    private static int letzte(int stufe) {
        return 2 * ((1 << stufe) - 1);
    }
}
