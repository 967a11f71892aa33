package dreiklang.karte;

import dreiklang.karte.Merkmal.Art;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/// Draws a part of the map as SVG: attributes only, no styles, no scripts, no fonts.
final class Kartenzeichner {

    private static final GeometryFactory FABRIK = new GeometryFactory();

    private final Envelope teil;
    private final int breite;
    private final int hoehe;
    private final double jePixel;
    private final StringBuilder svg = new StringBuilder(8_000);
    private final List<Envelope> beschriftet = new ArrayList<>();

    /// @param teil what is shown, in metres
    /// @param breite of the picture in pixels
    Kartenzeichner(Envelope teil, int breite) {
        this.teil = teil;
        this.breite = breite;
        hoehe = breite * 3 / 4;
        jePixel = teil.getWidth() / breite;
    }

    String zeichne(List<Merkmal> merkmale) {
        svg.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\"><rect width=\"100%%\" height=\"100%%\" fill=\"#dfe3e8\"/>"
                        .formatted(breite, hoehe, breite, hoehe));
        var rand = FABRIK.toGeometry(groesser(40 * jePixel));
        var da = new ArrayList<Merkmal>();
        for (var merkmal : merkmale) {
            var form = DouglasPeuckerSimplifier.simplify(merkmal.form(), jePixel / 2);
            if (rand.intersects(form) && zeigt(merkmal.art())) {
                da.add(new Merkmal(merkmal.art(), merkmal.name(), rand.intersection(form)));
            }
        }
        da.stream().filter(m -> m.art() == Art.GRENZE).forEach(this::grund);
        da.stream().filter(m -> m.art().hatStrassennamen()).forEach(m -> linie(m, "#8c8c8c", 1.6));
        da.forEach(this::form);
        da.stream().filter(m -> m.art() == Art.ORT).forEach(this::ort);
        beschrifte(da);
        return svg.append("</svg>").toString();
    }

    private void beschrifte(List<Merkmal> da) {
        da.stream().filter(m -> m.art() == Art.ORTSTEIL && jePixel > 4).forEach(this::ortsteil);
        da.stream().filter(m -> m.art() == Art.ORT && jePixel < 12).forEach(this::ortsname);
        var namen =
                jePixel < 4
                        ? List.of(Art.HAUPTSTRASSE, Art.STRASSE, Art.WEG)
                        : jePixel < 9 ? List.of(Art.HAUPTSTRASSE) : List.<Art>of();
        for (var art : namen) {
            da.stream().filter(m -> m.art() == art).forEach(m -> linienname(m, "#222222"));
        }
        da.stream()
                .filter(m -> m.art() == Art.FLUSS && jePixel < 12)
                .forEach(m -> linienname(m, "#0b4a7a"));
    }

    private boolean zeigt(Art art) {
        return jePixel < 20 || art != Art.WEG;
    }

    private void grund(Merkmal grenze) {
        svg.append("<path d=\"").append(pfad(grenze.form())).append("\" fill=\"#f7f5f0\"/>");
    }

    private void form(Merkmal m) {
        switch (m.art()) {
            case WALD -> flaeche(m, "#cfe3c2");
            case PARK -> flaeche(m, "#dbeecb");
            case WASSER -> flaeche(m, "#b5d6ec");
            case FLUSS -> linie(m, "#8fc1e3", 0);
            case WEG, STRASSE -> linie(m, "#ffffff", 0);
            case HAUPTSTRASSE -> linie(m, "#ffe9a8", 0);
            case BAHN -> bahn(m);
            case ORTSTEIL -> rand(m, "#9a86a8", "2 4", 1);
            case GRENZE -> rand(m, "#6b4f7d", "8 4", 2);
            case ORT -> {}
        }
    }

    private void flaeche(Merkmal m, String farbe) {
        svg.append("<path fill=\"").append(farbe).append("\" d=\"").append(pfad(m.form()));
        svg.append("\"/>");
    }

    private void rand(Merkmal m, String farbe, String striche, int dicke) {
        svg.append(
                "<path fill=\"none\" stroke=\"%s\" stroke-dasharray=\"%s\" stroke-width=\"%d\" d=\"%s\"/>"
                        .formatted(farbe, striche, dicke, pfad(m.form().getBoundary())));
    }

    private void linie(Merkmal m, String farbe, double mehr) {
        svg.append(
                String.format(
                        Locale.ROOT,
                        "<path fill=\"none\" stroke=\"%s\" stroke-width=\"%.1f\" stroke-linecap=\"round\" stroke-linejoin=\"round\" d=\"%s\"/>",
                        farbe,
                        dicke(m.art()) + mehr,
                        pfad(m.form())));
    }

    private void bahn(Merkmal m) {
        var pfad = pfad(m.form());
        svg.append(
                "<path fill=\"none\" stroke=\"#555555\" stroke-width=\"3\" d=\"" + pfad + "\"/>");
        svg.append(
                "<path fill=\"none\" stroke=\"#ffffff\" stroke-width=\"1.4\" stroke-dasharray=\"7 7\" d=\""
                        + pfad
                        + "\"/>");
    }

    /// A street is as wide as it is, but never so thin that nobody sees it.
    private double dicke(Art art) {
        double meter = art == Art.FLUSS ? 22 : art == Art.HAUPTSTRASSE ? 14 : 8;
        double mindestens = art == Art.HAUPTSTRASSE || art == Art.FLUSS ? 3 : jePixel < 6 ? 2.5 : 1;
        return Math.clamp(meter / jePixel, mindestens, 16);
    }

    private void ort(Merkmal m) {
        if (jePixel < 14) {
            var p = pixel(m.form().getCoordinate());
            svg.append(
                    String.format(
                            Locale.ROOT,
                            "<rect x=\"%.1f\" y=\"%.1f\" width=\"8\" height=\"8\" rx=\"2\" fill=\"#7a2e2e\"/>",
                            p.x - 4,
                            p.y - 4));
        }
    }

    private void ortsteil(Merkmal m) {
        var p = pixel(m.form().getInteriorPoint().getCoordinate());
        text(m.name(), p.x, p.y, 0, breite < 400 ? 12 : 15, "#4b3a57");
    }

    private void ortsname(Merkmal m) {
        var p = pixel(m.form().getCoordinate());
        text(m.name(), p.x, p.y - 9, 0, breite < 400 ? 11 : 12, "#5a1f1f");
    }

    /// Along the longest straight piece that is long enough for the name.
    private void linienname(Merkmal m, String farbe) {
        int schrift = breite < 400 ? 11 : 12;
        double noetig = m.name().length() * schrift * 0.56;
        Coordinate von = null;
        Coordinate bis = null;
        for (int g = 0; g < m.form().getNumGeometries(); g++) {
            var punkte = m.form().getGeometryN(g).getCoordinates();
            for (int i = 1; i < punkte.length; i++) {
                double laenge = punkte[i].distance(punkte[i - 1]) / jePixel;
                if (laenge > noetig) {
                    noetig = laenge;
                    von = pixel(punkte[i - 1]);
                    bis = pixel(punkte[i]);
                }
            }
        }
        if (von != null && bis != null && !m.name().isEmpty()) {
            double winkel = Math.toDegrees(Math.atan((bis.y - von.y) / (bis.x - von.x)));
            text(
                    m.name(),
                    (von.x + bis.x) / 2,
                    (von.y + bis.y) / 2,
                    Double.isNaN(winkel) ? 0 : winkel,
                    schrift,
                    farbe);
        }
    }

    /// With a light edge, so that it can be read on everything; left out where another one stands
    /// or where it would leave the picture.
    private void text(String worte, double x, double y, double winkel, int schrift, String farbe) {
        double halb = worte.length() * schrift * 0.27;
        double bogen = Math.toRadians(winkel);
        double dx = Math.abs(Math.cos(bogen)) * halb + Math.abs(Math.sin(bogen)) * schrift / 2;
        double dy = Math.abs(Math.sin(bogen)) * halb + Math.abs(Math.cos(bogen)) * schrift / 2;
        var platz = new Envelope(x - dx, x + dx, y - dy, y + dy);
        boolean innen = x - dx > 2 && x + dx < breite - 2 && y - dy > 2 && y + dy < hoehe - 2;
        if (!innen || beschriftet.stream().anyMatch(platz::intersects)) {
            return;
        }
        beschriftet.add(platz);
        svg.append(
                String.format(
                        Locale.ROOT,
                        "<text x=\"%.1f\" y=\"%.1f\" transform=\"rotate(%.1f %.1f %.1f)\" text-anchor=\"middle\" dy=\"0.33em\" font-family=\"sans-serif\" font-size=\"%d\" fill=\"%s\" stroke=\"#ffffff\" stroke-width=\"3\" stroke-linejoin=\"round\" paint-order=\"stroke\">%s</text>",
                        x,
                        y,
                        winkel,
                        x,
                        y,
                        schrift,
                        farbe,
                        rein(worte)));
    }

    private static String rein(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private String pfad(Geometry form) {
        var pfad = new StringBuilder();
        for (int i = 0; i < form.getNumGeometries(); i++) {
            var eines = form.getGeometryN(i);
            if (eines instanceof Polygon flaeche) {
                zug(flaeche.getExteriorRing(), pfad);
                for (int r = 0; r < flaeche.getNumInteriorRing(); r++) {
                    zug(flaeche.getInteriorRingN(r), pfad);
                }
            } else {
                zug(eines, pfad);
            }
        }
        return pfad.toString();
    }

    private void zug(Geometry linie, StringBuilder pfad) {
        char befehl = 'M';
        for (var punkt : linie.getCoordinates()) {
            var p = pixel(punkt);
            pfad.append(befehl).append(String.format(Locale.ROOT, "%.1f %.1f", p.x, p.y));
            befehl = 'L';
        }
    }

    private Coordinate pixel(Coordinate meter) {
        return new Coordinate(
                (meter.x - teil.getMinX()) / jePixel, (meter.y - teil.getMinY()) / jePixel);
    }

    private Envelope groesser(double um) {
        var groesser = new Envelope(teil);
        groesser.expandBy(um);
        return groesser;
    }
}
