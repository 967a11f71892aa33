package dreiklang.zahlung;

import dreiklang.basis.Kapitelleser;
import dreiklang.basis.Wortlaut;
import dreiklang.basis.YamlKnoten;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A rate of the law, such as the Tagegeld of a full day: what it is from when to when, per Land,
/// and where that stands. Never a constant in code.
///
/// @param name as an Ausdruck calls it
/// @param text as people read it
/// @param prozent whether it is a percentage; otherwise an amount in euro
/// @param werte its values
record Satz(String name, Wortlaut text, boolean prozent, List<Wert> werte) {

    private static final BigDecimal HOECHSTENS = new BigDecimal("1000000");

    /// One value.
    ///
    /// @param land short name of the Land, `BUND`, or empty for everywhere
    /// @param ab first day
    /// @param bis last day; empty: until another one begins
    /// @param zahl the value; empty where the law knows no limit
    /// @param quelle where it stands
    /// @param geprueft whether somebody with knowledge of the law has confirmed it
    record Wert(
            String land,
            LocalDate ab,
            Optional<LocalDate> bis,
            Optional<BigDecimal> zahl,
            String quelle,
            boolean geprueft) {

        private boolean gilt(String recht, LocalDate tag) {
            return (land.isEmpty() || land.equals(recht))
                    && !tag.isBefore(ab)
                    && bis.map(b -> !tag.isAfter(b)).orElse(true);
        }
    }

    /// The value on that day; the one that began last.
    Optional<Wert> am(LocalDate tag, String recht) {
        return werte.stream().filter(w -> w.gilt(recht, tag)).max(Comparator.comparing(Wert::ab));
    }

    /// Reads the list `saetze`; what is wrong is added to the findings.
    static List<Satz> lesen(YamlKnoten wurzel, Kapitelleser leser) {
        return leser.liste(wurzel, "saetze").stream().map(k -> satz(k, leser)).toList();
    }

    private static Satz satz(YamlKnoten k, Kapitelleser leser) {
        leser.nur(k, Set.of("name", "text", "einheit", "quelle", "geprueft", "werte"));
        var name = leser.pflichttext(k, "name", 60);
        var einheit = leser.text(k, "einheit", 20).orElse("euro");
        if (!name.matches("[a-z][a-z0-9_]*") || !Set.of("euro", "prozent").contains(einheit)) {
            leser.melde(
                    k,
                    "Z-120",
                    "Ein Satz hat einen Namen aus kleinen Buchstaben, Ziffern und _ und die Einheit „euro“ oder „prozent“.");
        }
        return new Satz(
                name,
                leser.pflichtwortlaut(k, "text", 200),
                einheit.equals("prozent"),
                leser.liste(k, "werte").stream().flatMap(w -> wert(w, k, leser).stream()).toList());
    }

    private static Optional<Wert> wert(YamlKnoten w, YamlKnoten satz, Kapitelleser leser) {
        leser.nur(w, Set.of("land", "ab", "bis", "wert", "quelle", "geprueft"));
        try {
            return Optional.of(
                    new Wert(
                            leser.text(w, "land", 4).orElse(""),
                            LocalDate.parse(leser.pflichttext(w, "ab", 10)),
                            leser.text(w, "bis", 10).map(LocalDate::parse),
                            zahl(leser.pflichttext(w, "wert", 20)),
                            leser.text(w, "quelle", 300)
                                    .orElseGet(() -> leser.pflichttext(satz, "quelle", 300)),
                            leser.janein(w, "geprueft", leser.janein(satz, "geprueft", false))));
        } catch (DateTimeParseException | NumberFormatException e) {
            leser.melde(
                    w,
                    "Z-121",
                    "Dieser Wert ist nicht lesbar: „ab“ und „bis“ sind Tage wie 2026-01-31, „wert“ ist eine Zahl wie 28.00 oder „keiner“, wo das Recht keine Grenze nennt.");
            return Optional.empty();
        }
    }

    private static Optional<BigDecimal> zahl(String text) {
        if (text.equals("keiner")) {
            return Optional.empty();
        }
        var zahl = new BigDecimal(text);
        if (zahl.signum() < 0 || zahl.compareTo(HOECHSTENS) > 0) {
            throw new NumberFormatException(text);
        }
        return Optional.of(zahl);
    }
}
