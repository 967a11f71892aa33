package dreiklang.programm;

import dreiklang.rechenprobe.Zeitangabe;
import java.util.Optional;

/// A Massnahme in a list.
///
/// @param nummer its number
/// @param titel what it is called
/// @param feld its field
/// @param einheit code of the unit that leads it
/// @param verantwortlich who answers for it
/// @param prioritaet how urgent it is
/// @param stand where it stands
/// @param ende when it ends
public record Massnahmenzeile(
        String nummer,
        String titel,
        Optional<BegriffId> feld,
        String einheit,
        String verantwortlich,
        Massnahmenangaben.Prioritaet prioritaet,
        Massnahmenstand stand,
        Optional<Zeitangabe> ende) {}
