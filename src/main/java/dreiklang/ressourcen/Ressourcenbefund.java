package dreiklang.ressourcen;

import dreiklang.rechenprobe.Zahlenangabe;
import dreiklang.ressourcen.Ressourcentabelle.Spalte;
import dreiklang.ressourcen.Ressourcentabelle.Zeile;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// A told figure that does not come out. Both stay as they are.
///
/// @param zeile the row
/// @param spalten the years in which it does not
/// @param genannt what is told
/// @param gerechnet what comes out in the first of these years
/// @param weg how it comes out
/// @param differenz told less reckoned; empty where a bound does not tell one
/// @param folgefehler whether it only follows from another finding
public record Ressourcenbefund(
        Zeile zeile,
        List<Spalte> spalten,
        Nennung genannt,
        Zahlenangabe gerechnet,
        Rechenweg weg,
        Optional<BigDecimal> differenz,
        boolean folgefehler) {}
