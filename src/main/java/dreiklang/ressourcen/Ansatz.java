package dreiklang.ressourcen;

import dreiklang.basis.FachlicherFehler;
import dreiklang.rechenprobe.Zahlenangabe;
import java.time.LocalDate;
import java.util.Optional;

/// Money planned for something in a year.
///
/// @param id identifier
/// @param art in which part of the Haushalt
/// @param bezeichnung what for
/// @param produkt code of the Produkt in the Haushalt; empty: none
/// @param konto the account; empty: none
/// @param jahr the year
/// @param betrag euros; none, zero and unknown are three things
/// @param quelle where it stands
/// @param stichtag as of when
/// @param version counts the changes; 0 while it is new
public record Ansatz(
        RessourceId id,
        Haushaltsart art,
        String bezeichnung,
        String produkt,
        String konto,
        int jahr,
        Zahlenangabe betrag,
        String quelle,
        Optional<LocalDate> stichtag,
        int version) {

    /// @throws FachlicherFehler G-101 without name or source, G-107 when the year is none, G-110
    ///   when the amount cannot be
    void pruefen() {
        Angabenpruefung.pflicht(bezeichnung);
        Angabenpruefung.pflicht(quelle);
        Angabenpruefung.laenge(produkt);
        Angabenpruefung.laenge(konto);
        Angabenpruefung.jahr(jahr);
        Angabenpruefung.betrag(betrag);
    }

    /// Whether another one is for the same in the same year.
    boolean doppelt(Ansatz andere) {
        return !id.equals(andere.id)
                && art == andere.art
                && jahr == andere.jahr
                && bezeichnung.equals(andere.bezeichnung)
                && produkt.equals(andere.produkt)
                && konto.equals(andere.konto);
    }
}
