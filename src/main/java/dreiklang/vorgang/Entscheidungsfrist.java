package dreiklang.vorgang;

import dreiklang.basis.Kalender;
import dreiklang.vorgang.Vorgangsbild.Nachforderung;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// The Frist of the law in which one Vorgang must be decided.
///
/// It begins when the Unterlagen are complete and stands still while the person is asked for
/// something (§ 42a (2) VwVfG; a day that stood still does not count, § 209 BGB). When it ends on a
/// weekend or a holiday of the Land it ends on the next working day (§ 31 (3) VwVfG).
///
/// @param vorgang the Vorgang
/// @param beginn the day since which the Unterlagen are complete
/// @param dauer how long it is
/// @param fiktion whether the Genehmigung counts as granted when it ends
/// @param grundlage the law
/// @param verlaengert by how much it was extended
/// @param grund why it was extended, or why it begins on that day
/// @param ende the last day; empty while it stands still
/// @param eingetreten when it was noticed that the Genehmigung counts as granted
public record Entscheidungsfrist(
        VorgangId vorgang,
        LocalDate beginn,
        String dauer,
        boolean fiktion,
        String grundlage,
        Optional<String> verlaengert,
        String grund,
        Optional<LocalDate> ende,
        Optional<Instant> eingetreten) {

    /// The last day, worked out anew.
    ///
    /// @param pausen what was asked of the person, and when she answered
    /// @return empty while it stands still
    Optional<LocalDate> gerechnet(List<Nachforderung> pausen, Kalender kalender) {
        if (pausen.stream().anyMatch(n -> n.erledigt().isEmpty())) {
            return Optional.empty();
        }
        var tag = Fristdauer.von(dauer).orElseThrow().nach(beginn, kalender);
        if (verlaengert.isPresent()) {
            tag = Fristdauer.von(verlaengert.get()).orElseThrow().nach(tag, kalender);
        }
        long geruht =
                pausen.stream()
                        .mapToLong(n ->
                                tage(
                                        spaeter(beginn, tag(n.gestellt())),
                                        tag(n.erledigt().orElseThrow())))
                        .sum();
        return Optional.of(kalender.naechsterArbeitstag(tag.plusDays(geruht)));
    }

    private static long tage(LocalDate von, LocalDate bis) {
        return Math.max(0, ChronoUnit.DAYS.between(von, bis));
    }

    private static LocalDate spaeter(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDate tag(Instant zeitpunkt) {
        return LocalDate.ofInstant(zeitpunkt, Kalender.ORTSZEIT);
    }
}
