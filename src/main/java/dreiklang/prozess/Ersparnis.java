package dreiklang.prozess;

/// What the SOLL of a Prozess would save against its IST; below zero it takes more.
///
/// @param minutenJeFall minutes in one case
/// @param stundenJeJahr hours in a year
/// @param euroJeJahr euro in a year
public record Ersparnis(Spanne minutenJeFall, Spanne stundenJeJahr, Spanne euroJeJahr) {

    /// Reckons: minutes × cases × cost rate. The number of cases is the same on both sides.
    static Ersparnis von(Prozess prozess, Prozessfassung ist, Prozessfassung soll) {
        var minuten = Steckbrief.minuten(ist).minus(Steckbrief.minuten(soll));
        var imJahr = Steckbrief.imJahr(minuten, prozess);
        var satz = Spanne.von(prozess.kostensatz().zahl());
        return new Ersparnis(
                minuten.gerundet(1),
                imJahr.durch(Steckbrief.MINUTEN_JE_STUNDE).gerundet(0),
                imJahr.mal(satz).durch(Steckbrief.MINUTEN_JE_STUNDE).gerundet(0));
    }
}
