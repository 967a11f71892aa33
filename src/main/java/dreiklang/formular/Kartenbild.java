package dreiklang.formular;

import dreiklang.karte.Punkt;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a page shows of the map.
///
/// @param bilder width in pixels → address of the picture, from narrow to wide
/// @param stelle what the marked place is called, empty when none is marked
/// @param aussen whether the marked place lies outside of the Kommune
/// @param marke where the marker is; empty when there is none or it lies elsewhere
/// @param naeher whether one can look closer
/// @param weiter whether there is more around it
public record Kartenbild(
        Map<Integer, String> bilder,
        String stelle,
        boolean aussen,
        Optional<Marke> marke,
        boolean naeher,
        boolean weiter) {

    /// Behind the name of the field: the part of the map that is shown, kept only in drafts.
    public static final String AUSSCHNITT = ".ausschnitt";

    /// Where map and marker can be moved.
    public static final List<String> RICHTUNGEN = List.of("nord", "sued", "west", "ost");

    /// The question whose map somebody has moved or clicked at: then the page is saved and shown
    /// again.
    public static Optional<String> bedient(Map<String, List<String>> eingabe) {
        return Ortsannahme.betroffene(eingabe);
    }

    /// A place as a GeoJSON Point (longitude first).
    ///
    /// @param werte the answer to a question about a place
    public static Optional<Map<String, Object>> geojson(List<String> werte) {
        return werte.stream()
                .findFirst()
                .flatMap(Punkt::lesen)
                .map(p -> Map.of("type", "Point", "coordinates", List.of(p.laenge(), p.breite())));
    }

    /// Where the marker is.
    ///
    /// @param x share of the width from the left, such as `42.5%`
    /// @param y share of the height from the top
    public record Marke(String x, String y) {}
}
