package dreiklang.ausdruck;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The functions of an Ausdruck. Each is a name and parts in parentheses, such as
/// `alter(geburtsdatum)`; only `heute` stands alone.
public enum Funktion {
    /// How many entries a group has, or how many values a field; with a condition, in how many
    /// entries it holds.
    ANZAHL(1, 2, "Anzahl"),
    /// The sum of a calculation over all entries of a group.
    SUMME(2, 2, "Summe"),
    /// The day on which the answers are given or were submitted.
    HEUTE(0, 0, "heute"),
    /// Full years from a day until today.
    ALTER(1, 1, "Alter in Jahren"),
    /// Full years from one day to another.
    JAHRE(2, 2, "volle Jahre"),
    /// Full months from one day to another.
    MONATE(2, 2, "volle Monate"),
    /// Days from one day to another.
    TAGE(2, 2, "Tage"),
    /// The smallest of several numbers.
    MIN(2, 20, "kleinster Wert"),
    /// The largest of several numbers.
    MAX(2, 20, "größter Wert"),
    /// A number without its part behind the point, half up.
    RUNDE(1, 1, "gerundet"),
    /// A table of steps: a number, then limit and value by turns, then the value for everything
    /// above the last limit. The first limit that is not smaller than the number decides.
    STUFE(4, 101, "Stufe");

    private final int wenigste;
    private final int meiste;
    private final String worte;

    Funktion(int wenigste, int meiste, String worte) {
        this.wenigste = wenigste;
        this.meiste = meiste;
        this.worte = worte;
    }

    static Optional<Funktion> namens(String name) {
        return Arrays.stream(values()).filter(f -> f.wort().equals(name)).findFirst();
    }

    /// As written in an Ausdruck.
    public String wort() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// As said in a German sentence.
    String worte() {
        return worte;
    }

    /// Whether its first part is the name of a group and the others are worked out entry by entry.
    boolean jeEintrag() {
        return this == ANZAHL || this == SUMME;
    }

    boolean passt(int teile) {
        return teile >= wenigste && teile <= meiste && (this != STUFE || teile % 2 == 0);
    }
}
