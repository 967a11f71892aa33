package dreiklang.postfach;

import dreiklang.basis.Land;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;

/// The same law written a second time and differently: with lists of dates instead of rules,
/// counting instead of computing.
final class Orakel {

    private static final List<LocalDate> OSTERN =
            List.of(
                    LocalDate.of(2019, 4, 21),
                    LocalDate.of(2020, 4, 12),
                    LocalDate.of(2021, 4, 4),
                    LocalDate.of(2022, 4, 17),
                    LocalDate.of(2023, 4, 9),
                    LocalDate.of(2024, 3, 31),
                    LocalDate.of(2025, 4, 20),
                    LocalDate.of(2026, 4, 5),
                    LocalDate.of(2027, 3, 28),
                    LocalDate.of(2028, 4, 16),
                    LocalDate.of(2029, 4, 1),
                    LocalDate.of(2030, 4, 21),
                    LocalDate.of(2031, 4, 13),
                    LocalDate.of(2032, 3, 28),
                    LocalDate.of(2033, 4, 17));

    private Orakel() {}

    static LocalDate weiter(LocalDate tag, int tage) {
        return LocalDate.ofEpochDay(tag.toEpochDay() + tage);
    }

    /// § 188 (2), (3) BGB by trying: the day with the same number next month, or the last there is.
    static LocalDate einMonat(LocalDate beginn, Land land) {
        int monat = beginn.getMonthValue() % 12 + 1;
        int jahr = beginn.getYear() + (monat == 1 ? 1 : 0);
        int tag = beginn.getDayOfMonth();
        while (tag > LocalDate.of(jahr, monat, 1).lengthOfMonth()) {
            tag--;
        }
        var ende = LocalDate.of(jahr, monat, tag);
        while (ende.getDayOfWeek().getValue() > 5 || frei(ende, land)) {
            ende = weiter(ende, 1);
        }
        return ende;
    }

    private static boolean frei(LocalDate tag, Land land) {
        int jahr = tag.getYear();
        long nachOstern = ChronoUnit.DAYS.between(OSTERN.get(jahr - 2019), tag);
        if (nachOstern == -2 || nachOstern == 1 || nachOstern == 39 || nachOstern == 50) {
            return true;
        }
        if (nachOstern == 60 && in(land, "BW BY HE NW RP SL")) {
            return true;
        }
        return switch (tag.getMonthValue() * 100 + tag.getDayOfMonth()) {
            case 101, 501, 1003, 1225, 1226 -> true;
            case 106 -> in(land, "BW BY ST");
            case 308 -> in(land, "BE") || (in(land, "MV") && jahr > 2022);
            case 508 -> in(land, "BE") && (jahr == 2020 || jahr == 2025);
            case 815 -> in(land, "SL");
            case 920 -> in(land, "TH");
            case 1031 -> in(land, "BB MV SN ST TH HB HH NI SH");
            case 1101 -> in(land, "BW BY NW RP SL");
            case 1116, 1117, 1118, 1119, 1120, 1121, 1122 ->
                    in(land, "SN") && tag.getDayOfWeek().getValue() == 3;
            default -> false;
        };
    }

    private static boolean in(Land land, String laender) {
        return Arrays.asList(laender.split(" ", -1)).contains(land.name());
    }
}
