package dreiklang.ressourcen;

import dreiklang.basis.FachlicherFehler;
import dreiklang.rechenprobe.Zahlenangabe;
import java.time.LocalDate;
import java.util.Optional;

/// A figure as a paper tells it, beside the one that is reckoned. It is never corrected.
///
/// @param id identifier
/// @param zeile key of the row of the table for which it stands
/// @param von first year for which it stands
/// @param bis last one; empty: all that follow
/// @param wert the figure, of each of these years
/// @param quelle which paper, and where in it
/// @param stichtag as of when
/// @param version counts the changes; 0 while it is new
public record Nennung(
        RessourceId id,
        String zeile,
        int von,
        Optional<Integer> bis,
        Zahlenangabe wert,
        String quelle,
        Optional<LocalDate> stichtag,
        int version) {

    /// @throws FachlicherFehler G-101 without row or source, G-107 when a year is none, G-104 when
    ///   it ends before it begins, G-110 when the amount cannot be
    void pruefen() {
        Angabenpruefung.pflicht(zeile);
        Angabenpruefung.pflicht(quelle);
        Angabenpruefung.jahr(von);
        bis.ifPresent(Angabenpruefung::jahr);
        if (bis.filter(b -> b < von).isPresent()) {
            throw Angabenpruefung.fehler("G-104");
        }
        Angabenpruefung.betrag(wert);
    }

    boolean gilt(int jahr) {
        return jahr >= von && bis.filter(b -> b < jahr).isEmpty();
    }

    /// The years in few signs: `2021–2025`, `2021`, `2026 ff`.
    public String jahre() {
        return bis.map(b -> b == von ? "" + von : von + "–" + b).orElse(von + " ff");
    }
}
