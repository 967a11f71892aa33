package dreiklang.prozess;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.rechenprobe.Zahlenangabe;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/// A figure of a Prozess with what it rests on.
///
/// @param zahl the figure
/// @param jahr the year it is for; empty where it has none
/// @param quelle who says so
/// @param stichtag the day of which it is
public record Belegzahl(
        Zahlenangabe zahl, Optional<Integer> jahr, String quelle, Optional<LocalDate> stichtag) {

    /// Nobody has told it.
    public static final Belegzahl UNBEKANNT =
            new Belegzahl(Zahlenangabe.UNBEKANNT, Optional.empty(), "", Optional.empty());

    private static final Pattern EINHEIT =
            Pattern.compile("\\s*(fälle|fall|cases|stück|tage|tag|days|€|euro|eur)$");

    /// A figure as people write it.
    ///
    /// @return unknown when nothing is written
    /// @throws FachlicherFehler S-206 when it cannot be read
    public static Zahlenangabe zahl(String text) {
        return Zahleneingabe.lesen(text, EINHEIT);
    }

    /// Whether somebody has told it.
    public boolean bekannt() {
        return zahl.art() != Zahlenangabe.Art.UNBEKANNT;
    }

    /// A figure that is told says who says so, of which day and, where it is one of a year, of
    /// which.
    void pruefen(String feld, boolean eineDesJahres) {
        boolean jahrGut = !eineDesJahres || jahr.filter(j -> j >= 1990 && j <= 2100).isPresent();
        if (bekannt() && (quelle.isBlank() || stichtag.isEmpty() || !jahrGut)) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "S-203", feld);
        }
    }
}
