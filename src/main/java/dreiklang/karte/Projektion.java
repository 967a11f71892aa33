package dreiklang.karte;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/// Degrees to metres and back, flat around the middle of the Kommune: within 30 km the error is
/// below one metre in a thousand, and nothing is surveyed with it.
///
/// @param mitte the origin
record Projektion(Punkt mitte) {

    private static final double METER_JE_GRAD = 111_195;

    Coordinate meter(Punkt punkt) {
        return new Coordinate(
                (punkt.laenge() - mitte.laenge()) * osten(),
                (mitte.breite() - punkt.breite()) * METER_JE_GRAD);
    }

    Punkt grad(Coordinate meter) {
        return new Punkt(
                mitte.breite() - meter.y / METER_JE_GRAD, mitte.laenge() + meter.x / osten());
    }

    Geometry meter(Geometry grad) {
        var kopie = grad.copy();
        kopie.apply(new Umrechnung());
        kopie.geometryChanged();
        return kopie;
    }

    private double osten() {
        return METER_JE_GRAD * Math.cos(Math.toRadians(mitte.breite()));
    }

    private final class Umrechnung implements CoordinateSequenceFilter {

        @Override
        public void filter(CoordinateSequence folge, int stelle) {
            double x = (folge.getX(stelle) - mitte.laenge()) * osten();
            double y = (mitte.breite() - folge.getY(stelle)) * METER_JE_GRAD;
            folge.setOrdinate(stelle, CoordinateSequence.X, x);
            folge.setOrdinate(stelle, CoordinateSequence.Y, y);
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }
}
