package dreiklang.vorgang;

import dreiklang.basis.Kalender;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/// Length of a Frist as a law says it, for example `3 Monate`.
///
/// @param zahl how many
/// @param einheit of what
record Fristdauer(int zahl, Einheit einheit) {

    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,2}) ([A-Za-z]+)");

    /// What a Frist is counted in.
    enum Einheit {
        MONATE("Monat", "Monate"),
        WOCHEN("Woche", "Wochen"),
        TAGE("Tag", "Tage"),
        ARBEITSTAGE("Arbeitstag", "Arbeitstage");

        private final String eins;
        private final String mehr;

        Einheit(String eins, String mehr) {
            this.eins = eins;
            this.mehr = mehr;
        }
    }

    /// Reads `3 Monate`, `1 Woche`, `30 Tage` or `20 Arbeitstage`.
    static Optional<Fristdauer> von(String text) {
        var form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        return Arrays.stream(Einheit.values())
                .filter(e -> e.eins.equals(form.group(2)) || e.mehr.equals(form.group(2)))
                .findFirst()
                .map(e -> new Fristdauer(Integer.parseInt(form.group(1)), e));
    }

    /// As `von` reads it.
    String lesbar() {
        return zahl + " " + (zahl == 1 ? einheit.eins : einheit.mehr);
    }

    /// The day on which it ends if nothing stops it, before weekends and holidays are looked at.
    /// The day of the event does not count (§ 187 (1), § 188 (2) and (3) BGB).
    LocalDate nach(LocalDate ereignis, Kalender kalender) {
        return switch (einheit) {
            case MONATE -> ereignis.plusMonths(zahl);
            case WOCHEN -> ereignis.plusWeeks(zahl);
            case TAGE -> ereignis.plusDays(zahl);
            case ARBEITSTAGE -> {
                var tag = ereignis;
                for (int i = 0; i < zahl; i++) {
                    tag = kalender.naechsterArbeitstag(tag.plusDays(1));
                }
                yield tag;
            }
        };
    }
}
