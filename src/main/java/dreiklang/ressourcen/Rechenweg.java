package dreiklang.ressourcen;

import dreiklang.basis.Sprache;
import dreiklang.rechenprobe.Zahlenangabe;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;

/// How a cell of the table comes out.
public sealed interface Rechenweg {

    /// So many times a rate, for some months of the year.
    ///
    /// @param anzahl how many
    /// @param satz the rate
    /// @param monate months of the year, 1 to 12
    record Produkt(BigDecimal anzahl, Zahlenangabe satz, int monate) implements Rechenweg {}

    /// The sum of others.
    ///
    /// @param summanden what is added up
    record Summe(List<Zahlenangabe> summanden) implements Rechenweg {}

    /// Percent of another one.
    ///
    /// @param prozent how many
    /// @param basis of what
    record Anteil(Zahlenangabe prozent, Zahlenangabe basis) implements Rechenweg {}

    /// Entered by somebody.
    ///
    /// @param quelle where it stands
    record Eingetragen(String quelle) implements Rechenweg {}

    /// There is nothing in that year.
    record Nichts() implements Rechenweg {}

    /// The rate of that year is missing.
    record Satzfehlt() implements Rechenweg {}

    /// The way as a formula, for example `3 × 74.200 × 6/12`; empty where nothing is reckoned.
    default String formel(Sprache sprache) {
        return switch (this) {
            case Produkt p ->
                    zahl(p.anzahl(), sprache)
                            + " × "
                            + p.satz().wortlaut(sprache)
                            + (p.monate() == 12 ? "" : " × " + p.monate() + "/12");
            case Summe s ->
                    s.summanden().stream()
                            .filter(z -> z.art() != Zahlenangabe.Art.KEINE)
                            .map(z -> z.wortlaut(sprache))
                            .collect(Collectors.joining(" + "));
            case Anteil a -> a.prozent().wortlaut(sprache) + " % × " + a.basis().wortlaut(sprache);
            case Eingetragen e -> e.quelle();
            case Nichts _, Satzfehlt _ -> "";
        };
    }

    private static String zahl(BigDecimal wert, Sprache sprache) {
        return Zahlenangabe.genau(
                        wert.setScale(Tabellenrechner.stellen(wert), RoundingMode.UNNECESSARY))
                .wortlaut(sprache);
    }

    static String zahl(BigDecimal wert) {
        return zahl(wert, Sprache.DE);
    }
}
