package dreiklang.basis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Working days and public holidays of a Land. The holidays are data with validity
/// (`feiertage.yaml`), known from 1995 on.
public final class Kalender {

    /// The time zone in which days of the office begin and end.
    public static final ZoneId ORTSZEIT = ZoneId.of("Europe/Berlin");

    private record Feiertag(String name, String am, Set<Land> laender, int von, int bis) {

        LocalDate in(int jahr) {
            if (am.startsWith("ostern")) {
                return ostersonntag(jahr)
                        .plusDays(Integer.parseInt(am.substring("ostern".length())));
            }
            if (am.equals("busstag")) {
                return LocalDate.of(jahr, Month.NOVEMBER, 23)
                        .with(TemporalAdjusters.previous(DayOfWeek.WEDNESDAY));
            }
            return MonthDay.parse("--" + am).atYear(jahr);
        }
    }

    private static final List<Feiertag> FEIERTAGE = lesen();
    private static final Map<Land, Kalender> KALENDER =
            Arrays.stream(Land.values())
                    .collect(
                            Collectors.toMap(
                                    l -> l,
                                    Kalender::new,
                                    (a, b) -> a,
                                    () -> new EnumMap<>(Land.class)));

    private final List<Feiertag> feiertage;

    private Kalender(Land land) {
        this.feiertage = FEIERTAGE.stream().filter(f -> f.laender().contains(land)).toList();
    }

    /// The calendar of a Land.
    public static Kalender fuer(Land land) {
        var kalender = KALENDER.get(land);
        if (kalender == null) {
            throw new IllegalStateException("no calendar for " + land);
        }
        return kalender;
    }

    /// Name of the public holiday on that day.
    public Optional<String> feiertag(LocalDate tag) {
        int jahr = tag.getYear();
        return feiertage.stream()
                .filter(f -> f.von() <= jahr && jahr <= f.bis() && f.in(jahr).equals(tag))
                .map(Feiertag::name)
                .findFirst();
    }

    /// True on Monday to Friday when there is no public holiday. The Saturday is none (§ 193 BGB).
    public boolean istArbeitstag(LocalDate tag) {
        return tag.getDayOfWeek() != DayOfWeek.SATURDAY
                && tag.getDayOfWeek() != DayOfWeek.SUNDAY
                && feiertag(tag).isEmpty();
    }

    /// The day itself when it is a working day, otherwise the next one (§ 193 BGB, § 31 (3) VwVfG).
    public LocalDate naechsterArbeitstag(LocalDate tag) {
        var naechster = tag;
        while (!istArbeitstag(naechster)) {
            naechster = naechster.plusDays(1);
        }
        return naechster;
    }

    /// The last day of a Frist of whole months that begins with an event (§ 187 (1), § 188 (2),
    /// (3), § 193 BGB).
    ///
    /// @param ereignis day of the event, not counted
    /// @param monate length
    public LocalDate monatsfrist(LocalDate ereignis, int monate) {
        return naechsterArbeitstag(ereignis.plusMonths(monate));
    }

    /// Easter Sunday of the Gregorian calendar (after Gauß and Lichtenberg).
    static LocalDate ostersonntag(int jahr) {
        int k = jahr / 100;
        int m = 15 + (3 * k + 3) / 4 - (8 * k + 13) / 25;
        int a = jahr % 19;
        int d = (19 * a + m) % 30;
        int r = (d + a / 11) / 29;
        int og = 21 + d - r;
        int sz = 7 - (jahr + jahr / 4 + (2 - (3 * k + 3) / 4)) % 7;
        int oe = 7 - Math.floorMod(og - sz, 7);
        return LocalDate.of(jahr, Month.MARCH, 1).plusDays(og + oe - 1L);
    }

    private static List<Feiertag> lesen() {
        try (var strom = Kalender.class.getResourceAsStream("feiertage.yaml")) {
            if (strom == null) {
                throw new IllegalStateException("missing in the program: feiertage.yaml");
            }
            var wurzel = YamlKnoten.lesen("feiertage.yaml", strom.readAllBytes());
            return wurzel.bei("feiertage").orElseThrow().liste().stream()
                    .map(Kalender::feiertag)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Feiertag feiertag(YamlKnoten zeile) {
        var laender = zeile.text("laender").orElseThrow();
        return new Feiertag(
                zeile.text("name").orElseThrow(),
                zeile.text("am").orElseThrow(),
                laender.equals("alle")
                        ? EnumSet.allOf(Land.class)
                        : Arrays.stream(laender.split(" ", -1))
                                .map(Land::von)
                                .collect(Collectors.toSet()),
                zeile.text("von").map(Integer::parseInt).orElse(1995),
                zeile.text("bis").map(Integer::parseInt).orElse(Integer.MAX_VALUE));
    }
}
