package dreiklang.basis;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/// The one language for conditions and calculations: comparison, arithmetic, and/or/not on fields.
/// No scripting, always ends.
///
/// `=` and `!=` compare the first answer, `enthaelt` looks at all of them. A missing answer is the
/// empty text: it equals only `''`, is neither smaller nor larger than anything, and counts as 0 in
/// arithmetic. A field alone holds when it is answered and the answer is not `nein`. A condition
/// used as a number is 1 or 0. Division by 0 gives 0.
public final class Ausdruck {

    private final String text;
    private final Ausdrucksbaum baum;
    private final Set<String> felder;

    private Ausdruck(String text, Ausdrucksbaum baum, Set<String> felder) {
        this.text = text;
        this.baum = baum;
        this.felder = felder;
    }

    /// Reads an expression such as `anzahl > 1 und hund = 'ja'`, at most 2,000 characters, 40
    /// parentheses deep.
    ///
    /// @throws FachlicherFehler B-301 with place (first character is 1) and German reason when it
    ///   cannot be read
    public static Ausdruck lesen(String text) {
        var leser = new AusdruckLeser(text);
        var baum = leser.lesen();
        return new Ausdruck(text.strip(), baum, Set.copyOf(leser.felder()));
    }

    /// The fields it reads.
    public Set<String> felder() {
        return felder;
    }

    /// Whether the condition holds.
    public boolean gilt(Map<String, List<String>> werte) {
        return new AusdruckRechner(werte).gilt(baum);
    }

    /// The number it computes; missing answers count as 0.
    public BigDecimal rechne(Map<String, List<String>> werte) {
        return new AusdruckRechner(werte).zahl(baum);
    }

    /// True when it is a condition, false when it is a number, a text or a day.
    public boolean istBedingung() {
        return switch (baum) {
            case Ausdrucksbaum.Oder _,
                    Ausdrucksbaum.Und _,
                    Ausdrucksbaum.Nicht _,
                    Ausdrucksbaum.Vergleich _,
                    Ausdrucksbaum.Feld _ ->
                    true;
            case Ausdrucksbaum.Rechnung _,
                    Ausdrucksbaum.Zahl _,
                    Ausdrucksbaum.Text _,
                    Ausdrucksbaum.Tag _ ->
                    false;
        };
    }

    /// The syntax tree, for those who translate it into another language.
    public Ausdrucksbaum baum() {
        return baum;
    }

    /// As a German sentence, for example `„Versand“ ist „post“ und „Anzahl“ ist größer als 1`.
    ///
    /// @param frage gives the question of a field name
    public String alsSatz(UnaryOperator<String> frage) {
        return new AusdruckSatz(frage).von(baum);
    }

    /// As written.
    @Override
    public String toString() {
        return text;
    }

    @Override
    public boolean equals(Object anderer) {
        return anderer instanceof Ausdruck a && a.baum.equals(baum);
    }

    @Override
    public int hashCode() {
        return baum.hashCode();
    }
}
