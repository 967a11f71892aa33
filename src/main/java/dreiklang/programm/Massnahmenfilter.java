package dreiklang.programm;

import java.util.Optional;

/// What a list of Massnahmen is narrowed to, and by what it is grouped.
///
/// @param worte each found in number, title, aim, responsible or notes; empty: all
/// @param feld its field; empty: all
/// @param einheit code of a unit, the ones below it included; empty: all
/// @param stand where it stands; empty: all
/// @param ziel a goal, perspective or Schwerpunkt it serves; empty: all
/// @param prioritaet how urgent it is; empty: all
/// @param gruppe by what it is grouped
/// @param blatt number of the page
public record Massnahmenfilter(
        String worte,
        Optional<BegriffId> feld,
        String einheit,
        Optional<Massnahmenstand> stand,
        Optional<BegriffId> ziel,
        Optional<Massnahmenangaben.Prioritaet> prioritaet,
        Gruppe gruppe,
        int blatt) {

    /// By what a list is grouped.
    public enum Gruppe {
        KEINE,
        FELD,
        EINHEIT
    }

    /// Everything, ungrouped.
    public static final Massnahmenfilter ALLE =
            new Massnahmenfilter(
                    "",
                    Optional.empty(),
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Gruppe.KEINE,
                    1);
}
