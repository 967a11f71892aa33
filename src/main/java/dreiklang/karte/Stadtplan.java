package dreiklang.karte;

import dreiklang.basis.Pruefsumme;
import dreiklang.karte.Merkmal.Art;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.linearref.LengthIndexedLine;

/// The map of the Kommune: what lies where, and pictures of it.
public final class Stadtplan {

    /// Width of a picture in pixels on a small and a large telephone and on a wide screen; the
    /// height is three quarters. Fixed, because the server has to know where a click landed.
    public static final List<Integer> BREITEN = List.of(272, 320, 640);

    private static final GeometryFactory FABRIK = new GeometryFactory();
    private static final double STRASSE = 60;
    private static final double NAEHE = 400;
    private static final int MEISTE_BILDER = 1_000;

    private final List<Merkmal> merkmale;
    private final Projektion projektion;
    private final Envelope rahmen;
    private final PreparedGeometry grenze;
    private final String summe;
    private final Map<String, String> bilder = new ConcurrentHashMap<>();

    /// @param merkmale what lies where, in degrees; exactly one is the boundary
    Stadtplan(List<Merkmal> merkmale) {
        var umriss = einziges(merkmale).form().getEnvelopeInternal().centre();
        projektion = new Projektion(new Punkt(umriss.y, umriss.x));
        this.merkmale =
                merkmale.stream()
                        .map(m -> new Merkmal(m.art(), m.name(), projektion.meter(m.form())))
                        .sorted(Comparator.comparing(Merkmal::art))
                        .toList();
        var form = einziges(this.merkmale).form();
        grenze = PreparedGeometryFactory.prepare(form);
        rahmen = rahmen(form.getEnvelopeInternal());
        summe =
                Pruefsumme.von(
                                this.merkmale.stream()
                                        .map(m -> m.art() + m.name() + m.form().toText())
                                        .collect(Collectors.joining("\n")))
                        .hex()
                        .substring(0, 12);
    }

    /// Name of a place as somebody would say it.
    ///
    /// @param text street or what is close to it
    /// @param ortsteil name of the Ortsteil, may be empty
    public record Stelle(String text, String ortsteil) {}

    /// Changes with the map: pictures of the same name look the same.
    public String summe() {
        return summe;
    }

    /// Whether a place lies within the Kommune.
    public boolean umfasst(Punkt punkt) {
        return grenze.covers(geometrie(punkt));
    }

    /// What a place is called.
    public Stelle stelle(Punkt punkt) {
        var hier = geometrie(punkt);
        var strasse =
                naechstes(hier, m -> m.art().hatStrassennamen())
                        .filter(m -> weg(m, hier) < STRASSE);
        var ort = naechstes(hier, m -> m.art() == Art.ORT).filter(m -> weg(m, hier) < NAEHE);
        var worte =
                strasse.map(s ->
                                ort.filter(o -> weg(o, hier) < NAEHE / 4)
                                        .map(o -> s.name() + ", nahe " + o.name())
                                        .orElse(s.name()))
                        .or(() -> ort.map(o -> "nahe " + o.name()));
        var ortsteil = ortsteil(hier);
        return new Stelle(worte.orElse(ortsteil.isEmpty() ? punkt.text() : ortsteil), ortsteil);
    }

    /// The Ortsteil in which the street of an address lies; empty when the street is unknown or
    /// lies in several.
    public Optional<String> ortsteil(String anschrift) {
        var teile =
                strasse(anschrift).stream()
                        .map(Merkmal::form)
                        .map(f -> ortsteil(FABRIK.createPoint(mitte(f))))
                        .distinct()
                        .toList();
        return teile.size() == 1 ? Optional.of(teile.getFirst()) : Optional.empty();
    }

    /// Where the street or place of an address lies.
    public Optional<Punkt> finde(String anschrift) {
        return strasse(anschrift).stream()
                .findFirst()
                .or(() -> namensgleiche(anschrift, m -> m.art() == Art.ORT).stream().findFirst())
                .map(m -> projektion.grad(mitte(m.form())));
    }

    /// Names of the Ortsteile in alphabetical order.
    public List<String> ortsteile() {
        return merkmale.stream()
                .filter(m -> m.art() == Art.ORTSTEIL)
                .map(Merkmal::name)
                .sorted()
                .toList();
    }

    /// The part of the map around a place.
    public Ausschnitt um(Punkt punkt, int stufe) {
        var meter = projektion.meter(punkt);
        return Ausschnitt.um(
                (meter.x - rahmen.getMinX()) / rahmen.getWidth(),
                (meter.y - rahmen.getMinY()) / rahmen.getHeight(),
                stufe);
    }

    /// The place at a point of a part, both shares from 0 (west, north) to 1.
    public Punkt bei(Ausschnitt ausschnitt, double x, double y) {
        var teil = ausschnitt(ausschnitt);
        return projektion.grad(
                new Coordinate(
                        teil.getMinX() + x * teil.getWidth(),
                        teil.getMinY() + y * teil.getHeight()));
    }

    /// Where a place lies in a part, as shares from 0 to 1; empty when outside.
    public Optional<double[]> lage(Ausschnitt ausschnitt, Punkt punkt) {
        var teil = ausschnitt(ausschnitt);
        var meter = projektion.meter(punkt);
        return teil.contains(meter)
                ? Optional.of(
                        new double[] {
                            (meter.x - teil.getMinX()) / teil.getWidth(),
                            (meter.y - teil.getMinY()) / teil.getHeight()
                        })
                : Optional.empty();
    }

    /// The part as SVG.
    ///
    /// @param breite one of [#BREITEN]
    public String bild(Ausschnitt ausschnitt, int breite) {
        if (bilder.size() > MEISTE_BILDER) {
            bilder.clear();
        }
        return bilder.computeIfAbsent(
                ausschnitt.text() + "-" + breite,
                n -> new Kartenzeichner(ausschnitt(ausschnitt), breite).zeichne(merkmale));
    }

    private Envelope ausschnitt(Ausschnitt a) {
        double breite = rahmen.getWidth() * a.seite();
        double hoehe = rahmen.getHeight() * a.seite();
        double links = rahmen.getMinX() + a.links() * rahmen.getWidth();
        double oben = rahmen.getMinY() + a.oben() * rahmen.getHeight();
        return new Envelope(links, links + breite, oben, oben + hoehe);
    }

    private String ortsteil(Geometry hier) {
        return merkmale.stream()
                .filter(m -> m.art() == Art.ORTSTEIL && m.form().covers(hier))
                .map(Merkmal::name)
                .findFirst()
                .orElse("");
    }

    /// The streets an address may mean: those whose name it begins with, the longest name first.
    private List<Merkmal> strasse(String anschrift) {
        return namensgleiche(anschrift, m -> m.art().hatStrassennamen());
    }

    private List<Merkmal> namensgleiche(
            String anschrift, java.util.function.Predicate<Merkmal> welche) {
        var gesucht = Strassenname.schlicht(anschrift);
        var treffer =
                merkmale.stream()
                        .filter(m -> !m.name().isEmpty() && welche.test(m))
                        .filter(m -> Strassenname.beginnt(gesucht, m.name()))
                        .toList();
        int laengste = treffer.stream().mapToInt(m -> m.name().length()).max().orElse(0);
        return treffer.stream().filter(m -> m.name().length() == laengste).toList();
    }

    private Optional<Merkmal> naechstes(
            Geometry hier, java.util.function.Predicate<Merkmal> welche) {
        return merkmale.stream()
                .filter(m -> !m.name().isEmpty() && welche.test(m))
                .min(Comparator.comparingDouble(m -> weg(m, hier)));
    }

    private static double weg(Merkmal merkmal, Geometry hier) {
        return merkmal.form().distance(hier);
    }

    private static Coordinate mitte(Geometry form) {
        return form.getDimension() == 1
                ? new LengthIndexedLine(form).extractPoint(form.getLength() / 2)
                : form.getInteriorPoint().getCoordinate();
    }

    private Geometry geometrie(Punkt punkt) {
        return FABRIK.createPoint(projektion.meter(punkt));
    }

    private static Merkmal einziges(List<Merkmal> merkmale) {
        return merkmale.stream().filter(m -> m.art() == Art.GRENZE).findFirst().orElseThrow();
    }

    /// A little more than the Kommune, four by three.
    private static Envelope rahmen(Envelope kommune) {
        double breite = Math.max(kommune.getWidth(), kommune.getHeight() * 4 / 3) * 1.06;
        var mitte = kommune.centre();
        return new Envelope(
                mitte.x - breite / 2,
                mitte.x + breite / 2,
                mitte.y - breite * 3 / 8,
                mitte.y + breite * 3 / 8);
    }
}
