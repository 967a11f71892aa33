package dreiklang.ausdruck;

import dreiklang.ausdruck.Ausdrucksbaum.Aufruf;
import dreiklang.ausdruck.Ausdrucksbaum.Feld;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Works out the functions of an Ausdruck.
final class Funktionsrechner {

    private final AusdruckRechner rechner;
    private final Map<String, List<String>> werte;

    Funktionsrechner(AusdruckRechner rechner, Map<String, List<String>> werte) {
        this.rechner = rechner;
        this.werte = werte;
    }

    /// The day a function gives; none when it gives a number.
    Optional<LocalDate> tag(Aufruf a) {
        return a.funktion() == Funktion.HEUTE
                ? werte.getOrDefault(Funktion.HEUTE.wort(), List.of()).stream()
                        .findFirst()
                        .flatMap(AusdruckRechner::tag)
                : Optional.empty();
    }

    /// The number a function gives; none when it gives a day or a day is missing.
    Optional<BigDecimal> zahl(Aufruf a) {
        var teile = a.teile();
        return switch (a.funktion()) {
            case HEUTE -> Optional.empty();
            case ALTER ->
                    zwischen(ChronoUnit.YEARS, teile.get(0), new Aufruf(Funktion.HEUTE, List.of()));
            case JAHRE -> zwischen(ChronoUnit.YEARS, teile.get(0), teile.get(1));
            case MONATE -> zwischen(ChronoUnit.MONTHS, teile.get(0), teile.get(1));
            case TAGE -> zwischen(ChronoUnit.DAYS, teile.get(0), teile.get(1));
            case ANZAHL -> Optional.of(BigDecimal.valueOf(anzahl(teile)));
            case SUMME -> Optional.of(summe(teile));
            case MIN -> zahlen(teile).reduce(BigDecimal::min);
            case MAX -> zahlen(teile).reduce(BigDecimal::max);
            case RUNDE ->
                    Optional.of(rechner.zahl(teile.getFirst()).setScale(0, RoundingMode.HALF_UP));
            case STUFE -> Optional.of(stufe(teile));
        };
    }

    private Optional<BigDecimal> zwischen(
            ChronoUnit einheit, Ausdrucksbaum von, Ausdrucksbaum bis) {
        var anfang = rechner.vielleichtTag(von);
        var ende = rechner.vielleichtTag(bis);
        return anfang.isPresent() && ende.isPresent()
                ? Optional.of(BigDecimal.valueOf(einheit.between(anfang.get(), ende.get())))
                : Optional.empty();
    }

    private Stream<BigDecimal> zahlen(List<Ausdrucksbaum> teile) {
        return teile.stream().map(rechner::zahl);
    }

    private long anzahl(List<Ausdrucksbaum> teile) {
        return teile.size() == 1
                ? nummern(teile).filter(n -> !n.isBlank()).count()
                : eintraege(teile).filter(e -> e.gilt(teile.get(1))).count();
    }

    private BigDecimal summe(List<Ausdrucksbaum> teile) {
        return eintraege(teile)
                .map(e -> e.zahl(teile.get(1)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Stream<AusdruckRechner> eintraege(List<Ausdrucksbaum> teile) {
        return teile.getFirst() instanceof Feld(var gruppe)
                ? nummern(teile).map(n -> new AusdruckRechner(werte, gruppe + "." + n + "."))
                : Stream.empty();
    }

    private Stream<String> nummern(List<Ausdrucksbaum> teile) {
        return teile.getFirst() instanceof Feld f ? rechner.alle(f).stream() : Stream.empty();
    }

    private BigDecimal stufe(List<Ausdrucksbaum> teile) {
        var zahl = rechner.zahl(teile.getFirst());
        for (int i = 1; i + 1 < teile.size(); i += 2) {
            if (zahl.compareTo(rechner.zahl(teile.get(i))) <= 0) {
                return rechner.zahl(teile.get(i + 1));
            }
        }
        return rechner.zahl(teile.getLast());
    }
}
