package dreiklang.ressourcen;

import dreiklang.basis.FachlicherFehler;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// A post, or several of the same kind, for the work on a plan. It never names who holds it.
///
/// @param id identifier
/// @param gruppe heading under which it stands in the table; empty: none
/// @param rolle what it is for
/// @param entgeltgruppe its pay group as text, for example `EGr. 12` or `E 9b`
/// @param einheit code of the Organisationseinheit to which it belongs
/// @param anzahl how many, or which share of one
/// @param beginn first day
/// @param befristetBis last day; empty: unlimited
/// @param besetzung whether somebody holds it
/// @param besetztSeit since when that is so; empty: nobody has said
/// @param massnahmen numbers of the Massnahmen for which it is; empty: the whole plan
/// @param version counts the changes; 0 while it is new
public record Stelle(
        RessourceId id,
        String gruppe,
        String rolle,
        String entgeltgruppe,
        String einheit,
        BigDecimal anzahl,
        LocalDate beginn,
        Optional<LocalDate> befristetBis,
        Besetzung besetzung,
        Optional<LocalDate> besetztSeit,
        Set<String> massnahmen,
        int version) {

    private static final BigDecimal MEISTE = new BigDecimal("1000");

    /// Whether somebody holds a post.
    public enum Besetzung {
        BESETZT,
        UNBESETZT,
        /// Nobody has said.
        UNBEKANNT
    }

    /// @throws FachlicherFehler G-101 without role or with too long a text, G-102 without pay
    ///   group, G-103 when the number is none, G-104 when it ends before it begins, G-107 when the
    ///   year is none
    void pruefen() {
        Angabenpruefung.pflicht(rolle);
        Angabenpruefung.laenge(gruppe);
        if (entgeltgruppe.isBlank() || entgeltgruppe.length() > 40) {
            throw Angabenpruefung.fehler("G-102");
        }
        if (anzahl.signum() <= 0
                || anzahl.compareTo(MEISTE) > 0
                || Tabellenrechner.stellen(anzahl) > 3) {
            throw Angabenpruefung.fehler("G-103");
        }
        Angabenpruefung.jahr(beginn.getYear());
        befristetBis.ifPresent(b -> Angabenpruefung.jahr(b.getYear()));
        if (befristetBis.filter(b -> b.isBefore(beginn)).isPresent()) {
            throw Angabenpruefung.fehler("G-104");
        }
    }

    /// In how many months of a stretch it exists; a month begun counts whole.
    ///
    /// @param von first month
    /// @param anzahl how many months
    int monate(LocalDate von, int anzahl) {
        int monate = 0;
        for (int i = 0; i < anzahl; i++) {
            var erster = von.plusMonths(i);
            var letzter = erster.plusMonths(1).minusDays(1);
            if (!beginn.isAfter(letzter)
                    && befristetBis.filter(b -> b.isBefore(erster)).isEmpty()) {
                monate++;
            }
        }
        return monate;
    }

    /// In how many months of a year it exists.
    int monate(int jahr) {
        return monate(LocalDate.of(jahr, 1, 1), 12);
    }

    /// As a row of the table is called, for example `3 × EGr. 10 (Digitalkoordination)`.
    public String titel() {
        return Rechenweg.zahl(anzahl) + " × " + entgeltgruppe + " (" + rolle + ")";
    }
}
