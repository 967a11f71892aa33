package dreiklang.ausdruck;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Kapitelleser;
import dreiklang.basis.YamlKnoten;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/// The one language for conditions and calculations: comparison, arithmetic, and/or/not on fields,
/// and a few functions (`Funktion`). No scripting, always ends.
///
/// `=` and `!=` compare the first answer, `enthaelt` looks at all of them. A missing answer is the
/// empty text: it equals only `''`, is neither smaller nor larger than anything, and counts as 0 in
/// arithmetic. A field alone holds when it is answered and the answer is not `nein`. A condition
/// used as a number is 1 or 0. Division by 0 gives 0. A function of a missing day has no value: it
/// is neither smaller nor larger than anything. Entries of a group stand in the answers as `gruppe`
/// → numbers and `gruppe.NUMMER.feld` → values; today stands there as `heute`.
public final class Ausdruck {

    private final String text;
    private final Ausdrucksbaum baum;
    private final Set<String> felder;
    private final Map<String, Set<String>> jeEintrag;

    private Ausdruck(String text, Ausdrucksbaum baum, AusdruckLeser leser) {
        this.text = text;
        this.baum = baum;
        felder = Set.copyOf(leser.felder());
        jeEintrag = Map.copyOf(leser.jeEintrag());
    }

    /// Reads an expression such as `anzahl > 1 und hund = 'ja'`, at most 2,000 characters, 40
    /// parentheses deep.
    ///
    /// @throws FachlicherFehler B-301 with place (first character is 1) and German reason when it
    ///   cannot be read
    public static Ausdruck lesen(String text) {
        var leser = new AusdruckLeser(text);
        var baum = leser.lesen();
        return new Ausdruck(text.strip(), baum, leser);
    }

    /// Reads the expression of a chapter's entry; when it cannot be read, that is a finding (B-301)
    /// and the expression counts as missing.
    public static Optional<Ausdruck> lesen(Kapitelleser leser, YamlKnoten ort, String name) {
        var text = leser.text(ort, name, 2_000);
        try {
            return text.map(Ausdruck::lesen);
        } catch (FachlicherFehler e) {
            leser.melde(
                    ort.bei(name).orElse(ort),
                    e.code(),
                    "„%s“, Stelle %s: %s".formatted(name, e.werte().get(0), e.werte().get(1)));
            return Optional.empty();
        }
    }

    /// The fields it reads, among them the groups whose entries it counts.
    public Set<String> felder() {
        return felder;
    }

    /// Group → fields it looks at in each of its entries.
    public Map<String, Set<String>> jeEintrag() {
        return jeEintrag;
    }

    /// Whether the condition holds.
    public boolean gilt(Map<String, List<String>> werte) {
        return new AusdruckRechner(werte).gilt(baum);
    }

    /// Whether the condition holds in one entry of a group, whose own fields come first.
    ///
    /// @param eintrag what stands before their names, such as `kinder.2.`; empty outside of groups
    public boolean gilt(Map<String, List<String>> werte, String eintrag) {
        return new AusdruckRechner(werte, eintrag).gilt(baum);
    }

    /// The number it computes in one entry of a group, like `gilt`.
    public BigDecimal rechne(Map<String, List<String>> werte, String eintrag) {
        return new AusdruckRechner(werte, eintrag).zahl(baum);
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
                    Ausdrucksbaum.Aufruf _,
                    Ausdrucksbaum.Zahl _,
                    Ausdrucksbaum.Text _,
                    Ausdrucksbaum.Tag _ ->
                    false;
        };
    }

    /// What it names and nobody knows, in order.
    ///
    /// @param namen names of fields; those in a group with its name in front, such as
    ///   `kinder.vorname`
    public List<String> unbekannte(Set<String> namen) {
        var fremd = new TreeSet<>(felder);
        jeEintrag.forEach((gruppe, innen) ->
                innen.stream().filter(f -> !namen.contains(gruppe + "." + f)).forEach(fremd::add));
        fremd.removeAll(namen);
        return List.copyOf(fremd);
    }

    /// The syntax tree, for those who translate it into another language.
    public Ausdrucksbaum baum() {
        return baum;
    }

    /// As a German sentence, for example `„Versand“ ist „post“ und „Anzahl“ ist größer als 1`.
    ///
    /// @param frage gives the question of a field name
    public String alsSatz(UnaryOperator<String> frage) {
        return alsSatz(frage, (feld, wert) -> wert);
    }

    /// As a German sentence that also says answers as a person reads them.
    ///
    /// @param frage gives the question of a field name
    /// @param antwort gives the words of an answer from field name and stored value
    public String alsSatz(UnaryOperator<String> frage, BinaryOperator<String> antwort) {
        return new AusdruckSatz(frage, antwort).von(baum);
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
