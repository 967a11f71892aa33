package dreiklang.programm;

import dreiklang.rechenprobe.Tabellenbericht;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a table of Massnahmen brings: row by row new, changed, the same or refused.
///
/// @param plan short name of the plan
/// @param uebernommen whether it was written; false: only looked through
/// @param spalten head of a column → what it holds; empty: nothing that belongs to a Massnahme
/// @param ungelesen where tables stand that have no such columns
/// @param zeilen one for each row, in their order
/// @param probe what the Rechenprobe says of the tables
public record Abgleichbericht(
        String plan,
        boolean uebernommen,
        Map<String, Optional<Massnahmenspalte>> spalten,
        List<String> ungelesen,
        List<Zeile> zeilen,
        List<Tabellenbericht> probe) {

    /// What becomes of a row.
    public enum Art {
        /// A Massnahme that was not there.
        NEU,
        /// One that was there and is different now.
        GEAENDERT,
        /// One that is there just so.
        UNVERAENDERT,
        /// Not taken, with the reasons.
        ABGEWIESEN
    }

    /// A row.
    ///
    /// @param ort sheet and number of the row, as the spreadsheet shows them
    /// @param nummer number of the Massnahme; empty: none
    /// @param titel its title
    /// @param art what becomes of it
    /// @param gruende why it is not taken
    /// @param aenderungen what is different
    public record Zeile(
            String ort,
            String nummer,
            String titel,
            Art art,
            List<Grund> gruende,
            List<Unterschied> aenderungen) {}

    /// Why a row is not taken.
    ///
    /// @param feld the column
    /// @param code code of the sentence
    /// @param werte what the sentence names
    public record Grund(Massnahmenspalte feld, String code, List<Object> werte) {}

    /// A field that is different.
    public record Unterschied(String feld, String alt, String neu) {}

    /// How many rows of a kind.
    public long anzahl(Art art) {
        return zeilen.stream().filter(z -> z.art() == art).count();
    }

    /// Those of a kind.
    public List<Zeile> zeilen(Art art) {
        return zeilen.stream().filter(z -> z.art() == art).toList();
    }

    /// What does not close in the tables of the file.
    public int rechenbefunde() {
        return probe.stream().mapToInt(t -> t.befunde().size()).sum();
    }
}
