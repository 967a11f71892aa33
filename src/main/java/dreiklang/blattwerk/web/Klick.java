package dreiklang.blattwerk.web;

import dreiklang.blattwerk.Rechteck;
import dreiklang.blattwerk.Seitenbild;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where somebody clicked on a page, in ten-thousandths of its width and height.
record Klick(int x, int y) {

    private static final int UNGUELTIG = -1;

    /// The place as the browser sends it when a picture is a button.
    static Klick auf(Seitenbild bild, Map<String, String> eingabe) {
        return new Klick(
                anteil(eingabe.get("bild.x"), bild.breite()),
                anteil(eingabe.get("bild.y"), bild.hoehe()));
    }

    private static int anteil(@Nullable String punkte, int von) {
        int wert = Weg.zahl(punkte, 0);
        return (int) Math.clamp((long) wert * Rechteck.GANZ / von, 0, Rechteck.GANZ);
    }

    /// The other way round of `wert`.
    static Optional<Klick> lesen(String wert) {
        if (!wert.matches("[0-9]{1,5}-[0-9]{1,5}")) {
            return Optional.empty();
        }
        var teile = wert.split("-", -1);
        int x = Math.min(Rechteck.GANZ, Integer.parseInt(teile[0]));
        int y = Math.min(Rechteck.GANZ, Integer.parseInt(teile[1]));
        return Optional.of(new Klick(x, y));
    }

    /// A number of percent in ten-thousandths; below 0 when it is none.
    static int prozent(@Nullable String text) {
        var zahl = text == null ? "" : text.strip().replace(',', '.');
        if (!zahl.matches("[0-9]{1,3}(\\.[0-9]{1,4})?")) {
            return UNGUELTIG;
        }
        return new BigDecimal(zahl).movePointRight(2).intValue();
    }

    String wert() {
        return x + "-" + y;
    }

    Rechteck punkt() {
        return new Rechteck(x, y, 1, 1);
    }

    Rechteck bis(Klick anderer) {
        return Rechteck.zwischen(
                (double) x / Rechteck.GANZ,
                (double) y / Rechteck.GANZ,
                (double) anderer.x / Rechteck.GANZ,
                (double) anderer.y / Rechteck.GANZ);
    }
}
