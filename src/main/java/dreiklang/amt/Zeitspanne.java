package dreiklang.amt;

import dreiklang.seite.Rahmen;
import java.time.Duration;

/// Says a span of time as a person would: minutes, hours or days.
final class Zeitspanne {

    private Zeitspanne() {}

    static String text(Rahmen rahmen, Duration dauer) {
        if (dauer.compareTo(Duration.ofHours(1)) < 0) {
            return rahmen.text("vorgang.ablauf.minuten", dauer.toMinutes());
        }
        if (dauer.compareTo(Duration.ofHours(48)) < 0) {
            return rahmen.text("vorgang.ablauf.stunden", dauer.toHours());
        }
        return rahmen.text("vorgang.ablauf.tage", (dauer.toHours() + 12) / 24);
    }
}
