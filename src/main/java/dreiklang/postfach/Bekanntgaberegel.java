package dreiklang.postfach;

import dreiklang.basis.Kalender;
import dreiklang.basis.Land;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/// When a Bescheid counts as announced: one rule of law as data. Pure functions, no clock.
///
/// @param id stable name of the rule, kept with every Sendung it was applied to
/// @param norm the legal source
/// @param land the Land it holds for; empty: for all that have no own rule
/// @param weg the way it is about
/// @param von first day it holds
/// @param bis last day it holds; empty: still
/// @param tage days between the event (retrieval or posting) and the announcement
/// @param verschieben whether the day of announcement moves to the next working day
/// @param endetNach days after which an unretrieved Bereitstellung ends
/// @param satz the rule in one sentence
/// @param geprueft whether a lawyer has confirmed it
record Bekanntgaberegel(
        String id,
        String norm,
        Optional<Land> land,
        Bekanntgabeweg weg,
        LocalDate von,
        Optional<LocalDate> bis,
        int tage,
        boolean verschieben,
        OptionalInt endetNach,
        String satz,
        boolean geprueft) {

    private static final int WIDERSPRUCHSFRIST_MONATE = 1;

    boolean gilt(Bekanntgabeweg anderer, Land ort, LocalDate tag) {
        return weg == anderer
                && land.map(ort::equals).orElse(true)
                && !tag.isBefore(von)
                && bis.map(ende -> !tag.isAfter(ende)).orElse(true);
    }

    /// The day it counts as announced.
    ///
    /// @param ereignis day of retrieval or posting, by the local calendar
    LocalDate bekanntgabe(LocalDate ereignis, Kalender kalender) {
        var tag = ereignis.plusDays(tage);
        return verschieben ? kalender.naechsterArbeitstag(tag) : tag;
    }

    /// The last day on which it can be retrieved; empty when this does not end.
    Optional<LocalDate> abrufbarBis(LocalDate bereitgestellt) {
        return endetNach.isPresent()
                ? Optional.of(bereitgestellt.plusDays(endetNach.getAsInt()))
                : Optional.empty();
    }

    /// Last day of the Widerspruchsfrist (§ 70 VwGO, §§ 187 to 193 BGB); a Klage has the same month
    /// (§ 74 VwGO).
    static LocalDate widerspruchBis(LocalDate bekanntgabe, Kalender kalender) {
        return kalender.monatsfrist(bekanntgabe, WIDERSPRUCHSFRIST_MONATE);
    }

    /// As both sides read it.
    String lesbar(Land ort) {
        return norm + ": " + satz + (geprueft ? "" : vorbehalt(ort));
    }

    private String vorbehalt(Land ort) {
        return weg == Bekanntgabeweg.NUTZERKONTO
                ? " Diese Regel hat noch keine Juristin und kein Jurist geprüft."
                : " Das Recht des Landes " + ort.lesbar() + " ist dazu noch nicht geprüft.";
    }
}
