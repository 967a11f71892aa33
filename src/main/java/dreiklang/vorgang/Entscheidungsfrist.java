package dreiklang.vorgang;

import dreiklang.basis.Kalender;
import dreiklang.vorgang.Vorgangsbild.Nachforderung;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The Frist of the law in which one Vorgang must be decided.
///
/// It begins when the Unterlagen are complete and stands still while the person is asked for
/// something. A day that stood still does not count (§ 209 BGB); as read, the day it was asked and
/// the day it was answered both stood still, and a day counts once, however much was asked on it.
/// When it ends on a weekend or a holiday of the Land it ends on the next working day (§ 31 (3)
/// VwVfG).
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
        return Optional.of(nach(tag, pausen, kalender));
    }

    /// As many days later as it stood still; working days where it is counted in working days.
    private LocalDate nach(LocalDate ende, List<Nachforderung> pausen, Kalender kalender) {
        var geruht =
                pausen.stream()
                        .flatMap(Entscheidungsfrist::tage)
                        .filter(t -> t.isAfter(beginn))
                        .distinct();
        var einheit = Fristdauer.von(dauer).orElseThrow().einheit();
        if (einheit != Fristdauer.Einheit.ARBEITSTAGE) {
            return kalender.naechsterArbeitstag(ende.plusDays(geruht.count()));
        }
        var tag = kalender.naechsterArbeitstag(ende);
        for (long n = geruht.filter(kalender::istArbeitstag).count(); n > 0; n--) {
            tag = kalender.naechsterArbeitstag(tag.plusDays(1));
        }
        return tag;
    }

    /// The day it was asked, the day it was answered, and those between.
    private static Stream<LocalDate> tage(Nachforderung n) {
        var von = tag(n.gestellt());
        var bis = n.erledigt().map(Entscheidungsfrist::tag).filter(von::isBefore).orElse(von);
        return von.datesUntil(bis.plusDays(1));
    }

    private static LocalDate tag(Instant zeitpunkt) {
        return LocalDate.ofInstant(zeitpunkt, Kalender.ORTSZEIT);
    }
}
