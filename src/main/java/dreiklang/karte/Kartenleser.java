package dreiklang.karte;

import dreiklang.basis.Befund;
import dreiklang.karte.Merkmal.Art;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads `karte.geojson` (RFC 7946, WGS84). One finding per thing that is wrong, with its place in
/// the file.
final class Kartenleser {

    private static final int MEISTE = 20_000;
    private static final int MEISTE_PUNKTE = 400_000;
    private static final GeometryFactory FABRIK = new GeometryFactory();

    private final String datei;
    private final List<Befund> befunde;
    private int punkte;

    Kartenleser(String datei, List<Befund> befunde) {
        this.datei = datei;
        this.befunde = befunde;
    }

    /// Empty when there are findings.
    Optional<Stadtplan> lesen(byte[] inhalt) {
        JsonNode wurzel;
        try {
            wurzel = JsonMapper.shared().readTree(inhalt);
        } catch (JacksonException e) {
            int zeile = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            befunde.add(new Befund(datei, zeile, "O-201", "Das ist kein JSON. Prüfen Sie hier."));
            return Optional.empty();
        }
        var liste = wurzel.path("features");
        if (!wurzel.path("type").asString("").equals("FeatureCollection") || !liste.isArray()) {
            melde("O-202", "", "Die Datei ist keine FeatureCollection mit „features“.");
            return Optional.empty();
        }
        if (liste.size() > MEISTE) {
            melde("O-203", "", "Die Karte hat mehr als 20.000 Teile. Lassen Sie Kleines weg.");
            return Optional.empty();
        }
        var merkmale = new ArrayList<Merkmal>();
        for (int i = 0; i < liste.size() && befunde.size() < 20; i++) {
            merkmal(liste.get(i), "features[" + i + "]").ifPresent(merkmale::add);
        }
        return geprueft(merkmale);
    }

    private Optional<Stadtplan> geprueft(List<Merkmal> merkmale) {
        var grenzen = merkmale.stream().filter(m -> m.art() == Art.GRENZE).toList();
        if (befunde.isEmpty() && grenzen.size() != 1) {
            melde("O-204", "", "Die Karte braucht genau eine Fläche mit „art“: „grenze“.");
        }
        return befunde.isEmpty() ? Optional.of(new Stadtplan(merkmale)) : Optional.empty();
    }

    private Optional<Merkmal> merkmal(JsonNode knoten, String wo) {
        var eigenschaften = knoten.path("properties");
        var art = Art.zu(eigenschaften.path("art").asString(""));
        var name = eigenschaften.path("name").asString("").strip();
        if (art.isEmpty()) {
            melde(
                    "O-205",
                    wo,
                    "„art“ ist eines von grenze, ortsteil, wald, park, wasser, fluss, weg, strasse, hauptstrasse, bahn, ort.");
            return Optional.empty();
        }
        if (name.length() > 80 || (name.isEmpty() && art.get() == Art.ORTSTEIL)) {
            melde("O-206", wo, "„name“ fehlt oder ist länger als 80 Zeichen.");
            return Optional.empty();
        }
        var form = form(knoten.path("geometry"));
        if (form.isEmpty()
                || form.get().getDimension() != art.get().dimension()
                || !form.get().isValid()) {
            melde(
                    "O-207",
                    wo,
                    "Die Form passt nicht zur Art oder ist beschädigt. Flächen sind geschlossen und überschneiden sich nicht, Orte sind ein Punkt, alles andere sind Linien in WGS84.");
            return Optional.empty();
        }
        return Optional.of(new Merkmal(art.get(), name, form.get()));
    }

    private Optional<Geometry> form(JsonNode knoten) {
        var art = knoten.path("type").asString("");
        var ort = knoten.path("coordinates");
        try {
            return Optional.ofNullable(
                    switch (art) {
                        case "Point" -> FABRIK.createPoint(punkt(ort));
                        case "LineString" -> linie(ort);
                        case "MultiLineString" ->
                                FABRIK.createMultiLineString(
                                        ort.values().stream()
                                                .map(this::linie)
                                                .toArray(LineString[]::new));
                        case "Polygon" -> flaeche(ort);
                        case "MultiPolygon" ->
                                FABRIK.createMultiPolygon(
                                        ort.values().stream()
                                                .map(this::flaeche)
                                                .toArray(Polygon[]::new));
                        default -> null;
                    });
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private LineString linie(JsonNode ort) {
        return FABRIK.createLineString(punkte(ort));
    }

    private Polygon flaeche(JsonNode ort) {
        var ringe = ort.values().stream().map(r -> FABRIK.createLinearRing(punkte(r))).toList();
        if (ringe.isEmpty()) {
            throw new IllegalArgumentException("no ring");
        }
        return FABRIK.createPolygon(
                ringe.getFirst(), ringe.stream().skip(1).toArray(LinearRing[]::new));
    }

    private Coordinate[] punkte(JsonNode ort) {
        punkte += ort.size();
        if (punkte > MEISTE_PUNKTE) {
            throw new IllegalArgumentException("too many points");
        }
        return ort.values().stream().map(Kartenleser::punkt).toArray(Coordinate[]::new);
    }

    /// Longitude comes first in GeoJSON; places outside of the European mainland are a mix-up.
    private static Coordinate punkt(JsonNode ort) {
        if (!ort.isArray() || !ort.path(0).isNumber() || !ort.path(1).isNumber()) {
            throw new IllegalArgumentException("no position");
        }
        double laenge = ort.get(0).asDouble();
        double breite = ort.get(1).asDouble();
        if (!(laenge >= -10 && laenge <= 30 && breite >= 35 && breite <= 72)) {
            throw new IllegalArgumentException("not WGS84");
        }
        return new Coordinate(laenge, breite);
    }

    private void melde(String code, String wo, String satz) {
        befunde.add(new Befund(datei, 0, code, wo.isEmpty() ? satz : wo + ": " + satz));
    }
}
