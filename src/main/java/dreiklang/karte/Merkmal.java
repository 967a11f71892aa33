package dreiklang.karte;

import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/// One thing on the map.
///
/// @param art what it is
/// @param name what it is called, may be empty
/// @param form where it lies, in metres from the middle of the Kommune, south is positive
record Merkmal(Art art, String name, Geometry form) {

    /// What something on the map is, in the order in which it is drawn.
    enum Art {
        GRENZE(2),
        ORTSTEIL(2),
        WALD(2),
        PARK(2),
        WASSER(2),
        FLUSS(1),
        WEG(1),
        STRASSE(1),
        HAUPTSTRASSE(1),
        BAHN(1),
        ORT(0);

        private final int dimension;

        Art(int dimension) {
            this.dimension = dimension;
        }

        /// 0 for a point, 1 for lines, 2 for areas.
        int dimension() {
            return dimension;
        }

        boolean hatStrassennamen() {
            return this == WEG || this == STRASSE || this == HAUPTSTRASSE;
        }

        static Optional<Art> zu(String wort) {
            for (var art : values()) {
                if (art.name().toLowerCase(Locale.ROOT).equals(wort)) {
                    return Optional.of(art);
                }
            }
            return Optional.empty();
        }
    }
}
