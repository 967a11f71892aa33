package dreiklang.ablage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A path as a browser sends it: never used to open anything, only to name and to group.
///
/// @param ordner the folders, outermost first
/// @param name the file
record Ordnerpfad(List<String> ordner, String name) {

    private static final int LAENGE = 1_000;

    /// Understands slashes and backslashes, drops what leads nowhere.
    static Ordnerpfad von(String roh) {
        var kurz = roh.length() > LAENGE ? roh.substring(roh.length() - LAENGE) : roh;
        var teile =
                new ArrayList<>(
                        Arrays.stream(
                                        kurz.replaceAll("\\p{Cntrl}", " ")
                                                .replace('\\', '/')
                                                .split("/", -1))
                                .map(String::strip)
                                .filter(t -> !t.isEmpty() && !t.equals(".") && !t.equals(".."))
                                .toList());
        var name = teile.isEmpty() ? "datei" : teile.removeLast();
        return new Ordnerpfad(List.copyOf(teile), name);
    }

    /// The path as it is kept.
    String pfad() {
        return ordner.isEmpty() ? name : String.join("/", ordner) + "/" + name;
    }

    /// The folder of the Vorgang it goes into; empty: none, it lies in no folder or directly in the
    /// one that holds everything.
    ///
    /// @param gemeinsam the folder that holds everything; empty: there is none
    String vorgang(String gemeinsam) {
        return ordner.equals(List.of(gemeinsam)) ? "" : String.join("/", ordner);
    }
}
