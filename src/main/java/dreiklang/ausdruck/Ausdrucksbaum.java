package dreiklang.ausdruck;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/// The syntax tree of an Ausdruck. Whoever translates an Ausdruck into another language switches
/// over it.
public sealed interface Ausdrucksbaum {

    /// At least one part holds.
    ///
    /// @param teile two or more parts
    record Oder(List<Ausdrucksbaum> teile) implements Ausdrucksbaum {}

    /// All parts hold.
    ///
    /// @param teile two or more parts
    record Und(List<Ausdrucksbaum> teile) implements Ausdrucksbaum {}

    /// The part does not hold.
    ///
    /// @param teil what must not hold
    record Nicht(Ausdrucksbaum teil) implements Ausdrucksbaum {}

    /// A comparison of two values.
    ///
    /// @param links left value
    /// @param zeichen how they are compared
    /// @param rechts right value
    record Vergleich(Ausdrucksbaum links, Vergleichszeichen zeichen, Ausdrucksbaum rechts)
            implements Ausdrucksbaum {}

    /// Arithmetic with two numbers.
    ///
    /// @param links left number
    /// @param zeichen one of `+ - * /`
    /// @param rechts right number
    record Rechnung(Ausdrucksbaum links, char zeichen, Ausdrucksbaum rechts)
            implements Ausdrucksbaum {}

    /// A function of our language.
    ///
    /// @param funktion which one
    /// @param teile what it works on, as many as the function takes
    record Aufruf(Funktion funktion, List<Ausdrucksbaum> teile) implements Ausdrucksbaum {}

    /// The answer to a question.
    ///
    /// @param name name of the field
    record Feld(String name) implements Ausdrucksbaum {}

    /// A number.
    ///
    /// @param wert the number
    record Zahl(BigDecimal wert) implements Ausdrucksbaum {}

    /// A text.
    ///
    /// @param wert the text without quotation marks
    record Text(String wert) implements Ausdrucksbaum {}

    /// A day.
    ///
    /// @param wert the day
    record Tag(LocalDate wert) implements Ausdrucksbaum {}

    /// How two values are compared.
    enum Vergleichszeichen {
        /// The same.
        GLEICH("=", "ist"),
        /// Not the same.
        UNGLEICH("!=", "ist nicht"),
        /// Smaller or earlier.
        KLEINER("<", "ist kleiner als"),
        /// Smaller, earlier or the same.
        HOECHSTENS("<=", "ist höchstens"),
        /// Larger or later.
        GROESSER(">", "ist größer als"),
        /// Larger, later or the same.
        MINDESTENS(">=", "ist mindestens"),
        /// One of the chosen values of a field is this one.
        ENTHAELT("enthaelt", "enthält");

        private final String zeichen;
        private final String worte;

        Vergleichszeichen(String zeichen, String worte) {
            this.zeichen = zeichen;
            this.worte = worte;
        }

        /// As written in an Ausdruck.
        public String zeichen() {
            return zeichen;
        }

        /// As said in a German sentence.
        public String worte() {
            return worte;
        }
    }
}
