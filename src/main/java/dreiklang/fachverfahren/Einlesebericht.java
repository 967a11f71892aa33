package dreiklang.fachverfahren;

import java.util.List;

/// What became of a file with the register.
///
/// @param neu rows that are new entries
/// @param geaendert rows that changed an entry
/// @param unveraendert rows that say what is known
/// @param meldungen what was wrong, row by row
public record Einlesebericht(
        int neu, int geaendert, int unveraendert, List<Zeilenmeldung> meldungen) {

    /// Something about a row.
    ///
    /// @param zeile line of the file, 0 for the whole file
    /// @param code stable code
    /// @param satz German sentence that says what to do
    public record Zeilenmeldung(int zeile, String code, String satz) {}
}
