package dreiklang.ressourcen;

import dreiklang.basis.FachlicherFehler;
import dreiklang.rechenprobe.Zahlenangabe;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/// What a post costs in a year, or what comes on top of it; it counts from a year on until a newer
/// one does.
///
/// @param id identifier
/// @param art what it is
/// @param entgeltgruppe the pay group; empty for the others
/// @param ab first year in which it counts
/// @param wert euros in a year, or percent
/// @param quelle where it stands
/// @param stichtag as of when
/// @param version counts the changes; 0 while it is new
public record Kostensatz(
        RessourceId id,
        Art art,
        String entgeltgruppe,
        int ab,
        Zahlenangabe wert,
        String quelle,
        Optional<LocalDate> stichtag,
        int version) {

    private static final BigDecimal HUNDERT = BigDecimal.valueOf(100);

    /// What a rate is.
    public enum Art {
        /// Personalkosten of one post of a pay group in a year.
        PERSONALKOSTEN,
        /// Sachkosten of one workplace in a year.
        SACHKOSTEN,
        /// Gemeinkosten as percent of the Personalkosten.
        GEMEINKOSTEN_PERSONAL,
        /// Gemeinkosten as percent of Personalkosten and Sachkosten together.
        GEMEINKOSTEN_GESAMT;

        boolean gemeinkosten() {
            return this == GEMEINKOSTEN_PERSONAL || this == GEMEINKOSTEN_GESAMT;
        }
    }

    /// @throws FachlicherFehler G-102 Personalkosten without pay group, G-101 without source, G-107
    ///   when the year is none, G-110 when the figure cannot be, G-116 more than 100 percent
    void pruefen() {
        if (art == Art.PERSONALKOSTEN && (entgeltgruppe.isBlank() || entgeltgruppe.length() > 40)) {
            throw Angabenpruefung.fehler("G-102");
        }
        Angabenpruefung.pflicht(quelle);
        Angabenpruefung.jahr(ab);
        Angabenpruefung.betrag(wert);
        if (art.gemeinkosten() && wert.wert().compareTo(HUNDERT) > 0) {
            throw Angabenpruefung.fehler("G-116");
        }
    }

    /// Whether another one says the same from the same year on.
    boolean doppelt(Kostensatz andere) {
        boolean gleicheArt = art == andere.art || art.gemeinkosten() && andere.art.gemeinkosten();
        return !id.equals(andere.id)
                && gleicheArt
                && ab == andere.ab
                && entgeltgruppe.equals(andere.entgeltgruppe);
    }
}
