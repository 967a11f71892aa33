package dreiklang.basis;

import dreiklang.basis.Ausdrucksbaum.Feld;
import dreiklang.basis.Ausdrucksbaum.Nicht;
import dreiklang.basis.Ausdrucksbaum.Oder;
import dreiklang.basis.Ausdrucksbaum.Rechnung;
import dreiklang.basis.Ausdrucksbaum.Tag;
import dreiklang.basis.Ausdrucksbaum.Text;
import dreiklang.basis.Ausdrucksbaum.Und;
import dreiklang.basis.Ausdrucksbaum.Vergleich;
import dreiklang.basis.Ausdrucksbaum.Vergleichszeichen;
import dreiklang.basis.Ausdrucksbaum.Zahl;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// Works out an Ausdruck for given answers.
final class AusdruckRechner {

    private static final Pattern ZAHL = Pattern.compile("[+-]?\\d{1,20}(?:\\.\\d{1,10})?");
    private static final Pattern TAG = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Map<String, List<String>> werte;

    AusdruckRechner(Map<String, List<String>> werte) {
        this.werte = werte;
    }

    boolean gilt(Ausdrucksbaum baum) {
        return switch (baum) {
            case Oder o -> o.teile().stream().anyMatch(this::gilt);
            case Und u -> u.teile().stream().allMatch(this::gilt);
            case Nicht n -> !gilt(n.teil());
            case Vergleich v -> gilt(v);
            case Feld _, Text _ -> !text(baum).isEmpty() && !text(baum).equals("nein");
            case Rechnung _, Zahl _ -> zahl(baum).signum() != 0;
            case Tag _ -> true;
        };
    }

    private boolean gilt(Vergleich v) {
        return switch (v.zeichen()) {
            case ENTHAELT -> v.links() instanceof Feld f && alle(f).contains(text(v.rechts()));
            case GLEICH -> gleich(v);
            case UNGLEICH -> !gleich(v);
            case KLEINER, HOECHSTENS, GROESSER, MINDESTENS -> {
                var ordnung = ordnung(v);
                yield ordnung.isPresent() && passt(v.zeichen(), ordnung.getAsInt());
            }
        };
    }

    private static boolean passt(Vergleichszeichen zeichen, int ordnung) {
        return switch (zeichen) {
            case KLEINER -> ordnung < 0;
            case HOECHSTENS -> ordnung <= 0;
            case GROESSER -> ordnung > 0;
            case MINDESTENS -> ordnung >= 0;
            case GLEICH, UNGLEICH, ENTHAELT -> false;
        };
    }

    private boolean gleich(Vergleich v) {
        var ordnung = ordnung(v);
        return ordnung.isPresent()
                ? ordnung.getAsInt() == 0
                : text(v.links()).equals(text(v.rechts()));
    }

    /// Numbers are compared as numbers and days as days; anything else has no order.
    private OptionalInt ordnung(Vergleich v) {
        var links = vielleichtZahl(v.links());
        var rechts = vielleichtZahl(v.rechts());
        if (links.isPresent() && rechts.isPresent()) {
            return OptionalInt.of(links.get().compareTo(rechts.get()));
        }
        var frueher = vielleichtTag(v.links());
        var spaeter = vielleichtTag(v.rechts());
        return frueher.isPresent() && spaeter.isPresent()
                ? OptionalInt.of(frueher.get().compareTo(spaeter.get()))
                : OptionalInt.empty();
    }

    BigDecimal zahl(Ausdrucksbaum baum) {
        return switch (baum) {
            case Oder _, Und _, Nicht _, Vergleich _ ->
                    gilt(baum) ? BigDecimal.ONE : BigDecimal.ZERO;
            case Feld _, Zahl _, Text _, Tag _ -> vielleichtZahl(baum).orElse(BigDecimal.ZERO);
            case Rechnung r -> rechne(r);
        };
    }

    private BigDecimal rechne(Rechnung r) {
        var links = zahl(r.links());
        var rechts = zahl(r.rechts());
        return switch (r.zeichen()) {
            case '+' -> links.add(rechts, MathContext.DECIMAL128);
            case '-' -> links.subtract(rechts, MathContext.DECIMAL128);
            case '*' -> links.multiply(rechts, MathContext.DECIMAL128);
            case '/' ->
                    rechts.signum() == 0
                            ? BigDecimal.ZERO
                            : links.divide(rechts, MathContext.DECIMAL128);
            default -> throw new IllegalStateException("the reader knows only + - * /");
        };
    }

    private Optional<BigDecimal> vielleichtZahl(Ausdrucksbaum baum) {
        return switch (baum) {
            case Zahl z -> Optional.of(z.wert());
            case Rechnung r -> Optional.of(rechne(r));
            case Oder _, Und _, Nicht _, Vergleich _ -> Optional.of(zahl(baum));
            case Feld _, Text _ ->
                    Optional.of(text(baum))
                            .filter(t -> ZAHL.matcher(t).matches())
                            .map(BigDecimal::new);
            case Tag _ -> Optional.empty();
        };
    }

    private Optional<LocalDate> vielleichtTag(Ausdrucksbaum baum) {
        return switch (baum) {
            case Tag t -> Optional.of(t.wert());
            case Feld _, Text _ -> tag(text(baum));
            case Oder _, Und _, Nicht _, Vergleich _, Rechnung _, Zahl _ -> Optional.empty();
        };
    }

    private static Optional<LocalDate> tag(String text) {
        if (!TAG.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private String text(Ausdrucksbaum baum) {
        return switch (baum) {
            case Feld f -> alle(f).isEmpty() ? "" : alle(f).getFirst().strip();
            case Text t -> t.wert();
            case Zahl z -> z.wert().toPlainString();
            case Tag t -> t.wert().toString();
            case Oder _, Und _, Nicht _, Vergleich _ -> gilt(baum) ? "ja" : "nein";
            case Rechnung r -> rechne(r).toString();
        };
    }

    private List<String> alle(Feld feld) {
        return werte.getOrDefault(feld.name(), List.of());
    }
}
