package dreiklang.ausdruck;

import dreiklang.ausdruck.Ausdrucksbaum.Aufruf;
import dreiklang.ausdruck.Ausdrucksbaum.Feld;
import dreiklang.ausdruck.Ausdrucksbaum.Nicht;
import dreiklang.ausdruck.Ausdrucksbaum.Oder;
import dreiklang.ausdruck.Ausdrucksbaum.Rechnung;
import dreiklang.ausdruck.Ausdrucksbaum.Tag;
import dreiklang.ausdruck.Ausdrucksbaum.Text;
import dreiklang.ausdruck.Ausdrucksbaum.Und;
import dreiklang.ausdruck.Ausdrucksbaum.Vergleich;
import dreiklang.ausdruck.Ausdrucksbaum.Vergleichszeichen;
import dreiklang.ausdruck.Ausdrucksbaum.Zahl;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Says an Ausdruck as a German sentence.
final class AusdruckSatz {

    private static final DateTimeFormatter DATUM = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final UnaryOperator<String> frage;
    private final BinaryOperator<String> antwort;

    AusdruckSatz(UnaryOperator<String> frage, BinaryOperator<String> antwort) {
        this.frage = frage;
        this.antwort = antwort;
    }

    String von(Ausdrucksbaum baum) {
        return switch (baum) {
            case Oder o -> verbunden(o.teile(), " oder ");
            case Und u -> verbunden(u.teile(), " und ");
            case Nicht n -> "nicht: " + eingeklammert(n.teil());
            case Vergleich v -> vergleich(v);
            case Rechnung r -> glied(r.links()) + " " + r.zeichen() + " " + glied(r.rechts());
            case Aufruf a -> aufruf(a);
            case Feld f -> "„" + frage.apply(f.name()) + "“";
            case Zahl z -> NumberFormat.getNumberInstance(Locale.GERMANY).format(z.wert());
            case Text t -> "„" + t.wert() + "“";
            case Tag t -> DATUM.format(t.wert());
        };
    }

    private String aufruf(Aufruf a) {
        var teile = a.teile().stream().map(this::von).toList();
        return switch (a.funktion()) {
            case HEUTE -> "heute";
            case ANZAHL ->
                    teile.size() == 1
                            ? "die Anzahl bei " + teile.getFirst()
                            : "die Anzahl bei "
                                    + teile.getFirst()
                                    + ", für die gilt: "
                                    + teile.get(1);
            case SUMME -> "die Summe von " + teile.get(1) + " über " + teile.getFirst();
            case ALTER -> "das Alter nach " + teile.getFirst();
            case JAHRE, MONATE, TAGE ->
                    a.funktion().worte() + " von " + teile.get(0) + " bis " + teile.get(1);
            case MIN, MAX, RUNDE, STUFE ->
                    a.funktion().worte() + " (" + String.join("; ", teile) + ")";
        };
    }

    private String vergleich(Vergleich v) {
        boolean leer = v.rechts().equals(new Text(""));
        if (leer && v.zeichen() == Vergleichszeichen.GLEICH) {
            return von(v.links()) + " ist nicht beantwortet";
        }
        if (leer && v.zeichen() == Vergleichszeichen.UNGLEICH) {
            return von(v.links()) + " ist beantwortet";
        }
        var rechts =
                v.links() instanceof Feld f && v.rechts() instanceof Text t
                        ? new Text(antwort.apply(f.name(), t.wert()))
                        : v.rechts();
        return von(v.links()) + " " + v.zeichen().worte() + " " + von(rechts);
    }

    private String verbunden(List<Ausdrucksbaum> teile, String wort) {
        return teile.stream().map(this::eingeklammert).collect(Collectors.joining(wort));
    }

    private String eingeklammert(Ausdrucksbaum teil) {
        boolean mehrteilig = teil instanceof Oder || teil instanceof Und;
        return mehrteilig ? "(" + von(teil) + ")" : von(teil);
    }

    private String glied(Ausdrucksbaum teil) {
        return teil instanceof Rechnung ? "(" + von(teil) + ")" : eingeklammert(teil);
    }
}
