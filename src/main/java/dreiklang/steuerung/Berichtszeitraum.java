package dreiklang.steuerung;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/// The days a Kennzahl speaks about, both ends included.
///
/// @param von first day
/// @param bis last day; also the day for which "open" is counted, at its end
public record Berichtszeitraum(LocalDate von, LocalDate bis) {

    /// @throws IllegalArgumentException when it ends before it starts
    public Berichtszeitraum {
        if (bis.isBefore(von)) {
            throw new IllegalArgumentException("ends before it starts");
        }
    }

    /// The twelve months that end with this day.
    public static Berichtszeitraum zwoelfMonateBis(LocalDate tag) {
        return new Berichtszeitraum(tag.minusMonths(12).plusDays(1), tag);
    }

    /// Every month that has a day in it, oldest first.
    public List<YearMonth> monate() {
        var letzter = YearMonth.from(bis);
        return Stream.iterate(YearMonth.from(von), m -> !m.isAfter(letzter), m -> m.plusMonths(1))
                .toList();
    }

    Instant beginn(ZoneId zone) {
        return von.atStartOfDay(zone).toInstant();
    }

    /// The first moment after it.
    Instant ende(ZoneId zone) {
        return bis.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
