package dreiklang.ablage;

import java.util.List;
import java.util.Optional;

/// A row of a list of holdings and what became of it.
///
/// @param nr its number among the rows, the first is 1
/// @param zeile line of the file in which it begins
/// @param spalten the columns of the list
/// @param angaben its values, one for each column
/// @param stand what became of it
/// @param code why, where it was refused or was there before
/// @param werte values for that sentence
/// @param aktenzeichen the Akte it lies in, empty before
/// @param blatt its sheet there, 0 before
public record Altbestandszeile(
        long nr,
        long zeile,
        List<String> spalten,
        List<String> angaben,
        Stand stand,
        String code,
        List<String> werte,
        String aktenzeichen,
        int blatt) {

    /// What became of a row.
    public enum Stand {
        /// Not its turn yet.
        OFFEN,
        /// Tried and found to be right.
        BEREIT,
        /// Filed.
        ABGELEGT,
        /// Refused; the code says why.
        ABGEWIESEN,
        /// Filed before, by this list or another one.
        SCHON_DA
    }

    /// The path of its file, as the list writes it.
    public String datei() {
        return wert(Listenspalte.DATEI);
    }

    /// The value in a column, empty when there is none.
    String wert(Listenspalte spalte) {
        return wert(spalte.name()).orElse("");
    }

    private Optional<String> wert(String spalte) {
        int stelle = spalten.indexOf(spalte);
        return stelle < 0 || stelle >= angaben.size()
                ? Optional.empty()
                : Optional.of(angaben.get(stelle));
    }
}
