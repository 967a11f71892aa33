package dreiklang.steuerung;

import dreiklang.leistung.LeistungsSchluessel;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// The Kennzahlen of a Berichtszeitraum: for the whole Kommune and for each Leistung.
///
/// @param zeitraum the days it speaks about
/// @param stand when it was computed
/// @param gesamt all Leistungen together
/// @param leistungen one row for each Leistung, by name
/// @param verlauf month by month, oldest first
/// @param abbrueche drop-off for each page of the Formulare
public record Uebersicht(
        Berichtszeitraum zeitraum,
        Instant stand,
        Zeile gesamt,
        List<Zeile> leistungen,
        List<Monat> verlauf,
        List<Seitenabbruch> abbrueche) {

    /// The Kennzahlen of one Leistung, or of all of them.
    ///
    /// @param leistung which one; empty in the row for all
    /// @param eingegangen Antraege submitted in the time
    /// @param offen Vorgaenge not decided at its end
    /// @param langeOffen those of them that had been open for more than a year
    /// @param entschieden Vorgaenge decided in the time
    /// @param zeit processing time of the decided ones
    /// @param digital share of the decided ones that never left the digital way, 0 to 1; empty when
    ///   none was decided
    /// @param zielTage within so many days four of five are meant to be decided; empty when the
    ///   Leistung has no target
    public record Zeile(
            Optional<LeistungsSchluessel> leistung,
            long eingegangen,
            long offen,
            long langeOffen,
            long entschieden,
            Bearbeitungszeit zeit,
            Optional<Double> digital,
            Optional<Integer> zielTage) {

        /// Whether the target was met; empty without a target or without a figure.
        public Optional<Boolean> zielErreicht() {
            return zielTage.flatMap(z -> zeit.p80Tage().map(p -> p <= z));
        }
    }

    /// What came and what was decided in one month.
    ///
    /// @param monat which; the first and the last may be covered in part
    /// @param eingegangen Antraege submitted
    /// @param entschieden Vorgaenge decided
    public record Monat(YearMonth monat, long eingegangen, long entschieden) {}

    /// How many people left a Formular on one of its pages, among the drafts begun in the time.
    ///
    /// @param leistung of which Leistung
    /// @param seite name of the page
    /// @param erreicht drafts that came so far
    /// @param abgebrochen drafts that came no further, were not submitted, and reached no new page
    ///   for a week
    /// @param unterwegs drafts that came no further yet but are younger than that
    public record Seitenabbruch(
            LeistungsSchluessel leistung,
            String seite,
            long erreicht,
            long abgebrochen,
            long unterwegs) {

        /// Share of those who left here among those whose way is settled, 0 to 1; empty when there
        /// is none or when there are too few.
        public Optional<Double> anteil() {
            long entschieden = erreicht - unterwegs;
            return entschieden < Bearbeitungszeit.MINDESTZAHL
                    ? Optional.empty()
                    : Optional.of(abgebrochen / (double) entschieden);
        }
    }
}
