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
    private final String eintrag;
    private final Funktionsrechner funktionen;

    AusdruckRechner(Map<String, List<String>> werte) {
        this(werte, "");
    }

    /// @param eintrag what stands before the names of the fields of one entry, such as `kinder.2.`
    AusdruckRechner(Map<String, List<String>> werte, String eintrag) {
        this.werte = werte;
        this.eintrag = eintrag;
        funktionen = new Funktionsrechner(this, werte);
    }

    boolean gilt(Ausdrucksbaum baum) {
        return switch (baum) {
            case Oder o -> o.teile().stream().anyMatch(this::gilt);
            case Und u -> u.teile().stream().allMatch(this::gilt);
            case Nicht n -> !gilt(n.teil());
            case Vergleich v -> gilt(v);
            case Feld _, Text _ -> !text(baum).isEmpty() && !text(baum).equals("nein");
            case Rechnung _, Zahl _ -> zahl(baum).signum() != 0;
            case Aufruf a -> funktionen.zahl(a).map(z -> z.signum() != 0).orElse(false);
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
            case Feld _, Zahl _, Text _, Tag _, Aufruf _ ->
                    vielleichtZahl(baum).orElse(BigDecimal.ZERO);
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
            case Aufruf a -> funktionen.zahl(a);
            case Oder _, Und _, Nicht _, Vergleich _ -> Optional.of(zahl(baum));
            case Feld _, Text _ ->
                    Optional.of(text(baum))
                            .filter(t -> ZAHL.matcher(t).matches())
                            .map(BigDecimal::new);
            case Tag _ -> Optional.empty();
        };
    }

    Optional<LocalDate> vielleichtTag(Ausdrucksbaum baum) {
        return switch (baum) {
            case Tag t -> Optional.of(t.wert());
            case Aufruf a -> funktionen.tag(a);
            case Feld _, Text _ -> tag(text(baum));
            case Oder _, Und _, Nicht _, Vergleich _, Rechnung _, Zahl _ -> Optional.empty();
        };
    }

    static Optional<LocalDate> tag(String text) {
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
            case Aufruf a ->
                    funktionen
                            .zahl(a)
                            .map(BigDecimal::toPlainString)
                            .or(() -> funktionen.tag(a).map(LocalDate::toString))
                            .orElse("");
        };
    }

    /// In an entry its own fields come first.
    List<String> alle(Feld feld) {
        var hier = eintrag.isEmpty() ? null : werte.get(eintrag + feld.name());
        return hier != null ? hier : werte.getOrDefault(feld.name(), List.of());
    }
}
