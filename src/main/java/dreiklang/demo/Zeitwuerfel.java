package dreiklang.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// When things happen: people write on any day, more on Mondays; the Amt works on weekdays.
final class Zeitwuerfel {

    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private static final double[] WOCHE = {1.35, 1.15, 1.1, 1.05, 0.9, 0.6, 0.55};
    private static final double[] STUNDEN = {
        0, 0, 0, 0, 0, 0.1, 0.4, 0.9, 1.2, 1.3, 1.2, 1.0, 1.1, 0.9, 0.9, 1.0, 1.1, 1.2, 1.3, 1.5,
        1.4, 0.9, 0.4, 0.1
    };
    private static final LocalTime BEGINN = LocalTime.of(8, 0);
    private static final LocalTime ENDE = LocalTime.of(15, 30);

    private final Wuerfel wuerfel;

    Zeitwuerfel(Wuerfel wuerfel) {
        this.wuerfel = wuerfel;
    }

    /// A moment of the twelve months before `basis` at which a person writes.
    ///
    /// @param jahreszeit twelve weights, January first
    Instant eingang(Instant basis, double[] jahreszeit) {
        var heute = LocalDate.ofInstant(basis, ZONE);
        double hoechstes = hoechstes(jahreszeit) * WOCHE[0];
        LocalDate tag;
        do {
            tag = heute.minusDays(wuerfel.zahl(1, 365));
        } while (wuerfel.bruch() * hoechstes
                > jahreszeit[tag.getMonthValue() - 1] * WOCHE[tag.getDayOfWeek().getValue() - 1]);
        var uhrzeit =
                LocalTime.of(wuerfel.gewichtet(STUNDEN), wuerfel.zahl(0, 59), wuerfel.zahl(0, 59));
        return tag.atTime(uhrzeit).atZone(ZONE).toInstant();
    }

    /// Some days later at working time.
    Instant imAmt(Instant vorher, double tage) {
        var ziel = ZonedDateTime.ofInstant(vorher.plus(dauer(tage)), ZONE);
        var tag = ziel.toLocalDate();
        var zeit = ziel.toLocalTime();
        if (zeit.isAfter(ENDE)) {
            tag = tag.plusDays(1);
            zeit = BEGINN;
        }
        while (tag.getDayOfWeek() == DayOfWeek.SATURDAY || tag.getDayOfWeek() == DayOfWeek.SUNDAY) {
            tag = tag.plusDays(1);
            zeit = BEGINN;
        }
        if (zeit.isBefore(BEGINN)) {
            zeit = BEGINN;
        }
        var genau = zeit.equals(BEGINN) ? BEGINN.plusMinutes(wuerfel.zahl(0, 200)) : zeit;
        return tag.atTime(genau).plusSeconds(wuerfel.zahl(0, 59)).atZone(ZONE).toInstant();
    }

    /// Some days later at any time of the day at which people are awake.
    Instant zuhause(Instant vorher, double tage) {
        var tag = ZonedDateTime.ofInstant(vorher.plus(dauer(tage)), ZONE).toLocalDate();
        var zeit = LocalTime.of(wuerfel.gewichtet(STUNDEN), wuerfel.zahl(0, 59));
        var wann = tag.atTime(zeit).atZone(ZONE).toInstant();
        return wann.isAfter(vorher) ? wann : vorher.plus(Duration.ofMinutes(wuerfel.zahl(20, 90)));
    }

    private static Duration dauer(double tage) {
        return Duration.ofSeconds((long) (tage * 86_400));
    }

    private static double hoechstes(double[] werte) {
        double h = 0;
        for (double w : werte) {
            h = Math.max(h, w);
        }
        return h;
    }
}
