package dreiklang.steuerung;

import java.time.LocalDate;
import java.util.List;

/// What people looked for in the last 90 days and did not find.
///
/// @param von first day
/// @param bis last day
/// @param gesamt searches that found nothing
/// @param nachrichten how often somebody wrote to the Kommune about it
/// @param verborgen those searches whose words are not shown because they are too rare
/// @param zeilen the most frequent ones whose words may be shown
public record Suchbilanz(
        LocalDate von,
        LocalDate bis,
        long gesamt,
        long nachrichten,
        long verborgen,
        List<Zeile> zeilen) {

    /// Searches in the same words.
    ///
    /// @param worte the words
    /// @param anzahl how often
    /// @param nachrichten how often somebody wrote about them
    public record Zeile(String worte, long anzahl, long nachrichten) {}
}
