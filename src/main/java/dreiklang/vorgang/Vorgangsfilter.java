package dreiklang.vorgang;

import java.time.LocalDate;
import java.util.Optional;

/// What a list of Vorgaenge is narrowed to and in which order it stands.
///
/// @param stand where they stand
/// @param frist when something is due
/// @param wessen who works on them
/// @param leistung key of the Leistung, empty for all
/// @param einheit short name of the unit, empty for all
/// @param worte beginnings of words from Betreff, Aktenzeichen or reference, may be empty
/// @param von the first day of arrival
/// @param bis the last day of arrival
/// @param sortierung by which column
/// @param absteigend the last first
public record Vorgangsfilter(
        Stand stand,
        Frist frist,
        Wessen wessen,
        String leistung,
        String einheit,
        String worte,
        Optional<LocalDate> von,
        Optional<LocalDate> bis,
        Sortierung sortierung,
        boolean absteigend) {

    /// Everything that is not finished, the most urgent first.
    public static final Vorgangsfilter OFFENE =
            new Vorgangsfilter(
                    Stand.OFFEN,
                    Frist.ALLE,
                    Wessen.ALLE,
                    "",
                    "",
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    Sortierung.FRIST,
                    false);

    /// Where they stand.
    public enum Stand {
        /// Not decided, or decided and still something to do.
        OFFEN,
        /// Arrived, nobody has taken it yet.
        EINGEGANGEN,
        /// Somebody works on it.
        IN_BEARBEITUNG,
        /// The person has answered, and nobody of the Amt has done anything since.
        ANTWORT_DA,
        /// Waits for the person.
        WARTET_AUF_PERSON,
        /// Decided and announced.
        ENTSCHIEDEN,
        /// Finished and filed.
        ABGESCHLOSSEN,
        /// All of them.
        ALLE
    }

    /// When something is due.
    public enum Frist {
        /// Whenever.
        ALLE,
        /// The day is over.
        UEBERFAELLIG,
        /// Today.
        HEUTE,
        /// From today to Sunday.
        WOCHE
    }

    /// Who works on them.
    public enum Wessen {
        /// Everybody of one's own unit and below.
        ALLE,
        /// The signed-in person, or she has to approve it.
        MEINE,
        /// What waits for the approval of the signed-in person.
        GENEHMIGEN,
        /// What a step of one's own unit is open in, whoever the Vorgang belongs to.
        SCHRITT,
        /// Nobody.
        NIEMAND,
        /// Anybody.
        JEMAND
    }

    /// By which column a list can be sorted.
    public enum Sortierung {
        /// The next day somebody waits for.
        FRIST,
        /// When it arrived.
        EINGEGANGEN,
        /// The subject.
        BETREFF,
        /// The reference of its Akte.
        AKTENZEICHEN
    }

    /// From where a page of the list goes on.
    ///
    /// @param anker the last Vorgang that was seen; empty at the beginning
    /// @param rueckwaerts towards the beginning
    public record Stelle(Optional<VorgangId> anker, boolean rueckwaerts) {

        /// The beginning.
        public static final Stelle ANFANG = new Stelle(Optional.empty(), false);
    }

    /// The same of another Stand.
    public Vorgangsfilter mit(Stand neu) {
        return new Vorgangsfilter(
                neu, frist, wessen, leistung, einheit, worte, von, bis, sortierung, absteigend);
    }

    /// The same with another Frist.
    public Vorgangsfilter mit(Frist neu) {
        return new Vorgangsfilter(
                stand, neu, wessen, leistung, einheit, worte, von, bis, sortierung, absteigend);
    }

    /// The same of other people.
    public Vorgangsfilter mit(Wessen neu) {
        return new Vorgangsfilter(
                stand, frist, neu, leistung, einheit, worte, von, bis, sortierung, absteigend);
    }

    /// The same in another order.
    public Vorgangsfilter sortiert(Sortierung neu, boolean letzteZuerst) {
        return new Vorgangsfilter(
                stand, frist, wessen, leistung, einheit, worte, von, bis, neu, letzteZuerst);
    }
}
