package dreiklang.prozess;

/// A draft as it is worked on.
///
/// @param prozess the Prozess
/// @param fassung the draft
/// @param stand what it takes as it stands
public record Arbeitsblatt(Prozess prozess, Prozessfassung fassung, Steckbrief stand) {

    static Arbeitsblatt von(Prozess prozess, Prozessfassung fassung) {
        return new Arbeitsblatt(prozess, fassung, Steckbrief.von(prozess, fassung));
    }
}
