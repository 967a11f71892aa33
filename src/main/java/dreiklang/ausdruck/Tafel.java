package dreiklang.ausdruck;

import dreiklang.basis.Befund;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A decision table in DMN: columns of questions, rows of rules, and what follows. Read in a
/// restricted form; evaluated by the DMN engine.
public final class Tafel {

    private final Tafelinhalt inhalt;
    private final Tafelmaschine maschine;

    private Tafel(Tafelinhalt inhalt) {
        this.inhalt = inhalt;
        this.maschine = new Tafelmaschine(inhalt);
    }

    /// What came of reading a file.
    ///
    /// @param tafel the table; empty when there are findings
    /// @param befunde what is wrong, each with line and element
    /// @param hinweise what could be missing
    public record Gelesen(Optional<Tafel> tafel, List<Befund> befunde, List<Befund> hinweise) {}

    /// What follows from answers.
    ///
    /// @param werte by the name of the output; numbers without unit, texts as they stand
    /// @param regeln the rules that applied
    public record Schluss(Map<String, String> werte, List<Regel> regeln) {}

    /// A rule that applied.
    ///
    /// @param nummer its row, the first is 1
    /// @param warum what the author wrote beside it, may be empty
    public record Regel(int nummer, String warum) {}

    /// Reads and checks a file.
    ///
    /// @param datei name for findings
    /// @param felder names of the questions that can be asked for
    /// @param moeglich what a question can be answered with, where that is limited
    public static Gelesen lesen(
            String datei, byte[] inhalt, Set<String> felder, Map<String, List<String>> moeglich) {
        var leser = new Tafelleser(datei);
        var gelesen = leser.lesen(inhalt);
        var befunde = leser.befunde();
        gelesen.ifPresent(t -> Tafelpruefung.felder(datei, t, felder, befunde));
        if (gelesen.isEmpty() || !befunde.isEmpty()) {
            return new Gelesen(Optional.empty(), List.copyOf(befunde), List.of());
        }
        var pruefung = new Tafelpruefung(datei, gelesen.get(), moeglich);
        pruefung.pruefen();
        return pruefung.befunde().isEmpty()
                ? new Gelesen(Optional.of(new Tafel(gelesen.get())), List.of(), pruefung.hinweise())
                : new Gelesen(Optional.empty(), pruefung.befunde(), pruefung.hinweise());
    }

    /// Reads a file that was checked when its package was published.
    static Optional<Tafel> ungeprueft(String datei, byte[] inhalt, Set<String> felder) {
        var leser = new Tafelleser(datei);
        var gelesen = leser.lesen(inhalt);
        gelesen.ifPresent(t -> Tafelpruefung.felder(datei, t, felder, leser.befunde()));
        return gelesen.filter(t -> leser.befunde().isEmpty()).map(Tafel::new);
    }

    /// Names of what follows.
    public Set<String> ausgaben() {
        return inhalt.ausgaben().stream()
                .map(Tafelinhalt.Ausgabe::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Every question it looks at.
    public Set<String> felder() {
        return inhalt.eingaben().stream()
                .flatMap(e -> e.ausdruck().felder().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// What follows from these answers; empty when no rule applies.
    public Optional<Schluss> schliessen(Map<String, List<String>> antworten) {
        return maschine.schliessen(antworten);
    }

    /// The first number that follows; nothing follows when no rule applies.
    public Optional<BigDecimal> zahl(Map<String, List<String>> antworten) {
        return schliessen(antworten)
                .flatMap(s ->
                        inhalt.ausgaben().stream()
                                .filter(a -> a.art() == Tafelinhalt.Art.ZAHL)
                                .findFirst()
                                .map(a -> s.werte().get(a.name())))
                .map(BigDecimal::new);
    }

    /// Whether a number follows from it.
    public boolean rechnet() {
        return inhalt.ausgaben().stream().anyMatch(a -> a.art() == Tafelinhalt.Art.ZAHL);
    }
}
