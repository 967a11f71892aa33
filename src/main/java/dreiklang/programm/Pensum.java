package dreiklang.programm;

import dreiklang.rechenprobe.Zahlenangabe;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// How much a series of milestones wants done in a month, from each of them to the next.
///
/// @param bezeichnung what is counted
/// @param abschnitte from milestone to milestone, at least one
public record Pensum(String bezeichnung, List<Abschnitt> abschnitte) {

    /// So much more than before is worth a word.
    private static final BigDecimal SPRUNG = new BigDecimal("1.5");

    private static final Set<Zahlenangabe.Art> ZAEHLBAR =
            Set.of(Zahlenangabe.Art.GENAU, Zahlenangabe.Art.ETWA, Zahlenangabe.Art.MINDESTENS);

    /// From one milestone to the next.
    ///
    /// @param von last day of the one before
    /// @param bis last day of this one
    /// @param menge how much lies between
    /// @param jeMonat so much is it in a month, with two decimals
    public record Abschnitt(LocalDate von, LocalDate bis, BigDecimal menge, BigDecimal jeMonat) {}

    /// The series among milestones: those of the same name and kind that have a date and a figure.
    static List<Pensum> von(List<Meilenstein> meilensteine) {
        var reihen = new LinkedHashMap<String, List<Meilenstein>>();
        meilensteine.stream()
                .filter(m -> m.termin().isPresent() && ZAEHLBAR.contains(m.soll().art()))
                .sorted(Comparator.comparing(Pensum::tag))
                .forEach(m ->
                        reihen.computeIfAbsent(
                                        m.art()
                                                + m.bezeichnung()
                                                        .strip()
                                                        .toLowerCase(Locale.GERMAN),
                                        _ -> new ArrayList<>())
                                .add(m));
        return reihen.values().stream()
                .map(Pensum::reihe)
                .filter(p -> !p.abschnitte().isEmpty())
                .toList();
    }

    private static Pensum reihe(List<Meilenstein> reihe) {
        var abschnitte = new ArrayList<Abschnitt>();
        for (int i = 1; i < reihe.size(); i++) {
            var vorher = reihe.get(i - 1);
            var dann = reihe.get(i);
            long monate = ChronoUnit.MONTHS.between(tag(vorher).plusDays(1), tag(dann).plusDays(1));
            if (monate > 0) {
                var menge =
                        dann.art() == Meilenstein.Art.ZUWACHS
                                ? dann.soll().wert()
                                : dann.soll().wert().subtract(vorher.soll().wert());
                abschnitte.add(
                        new Abschnitt(
                                tag(vorher),
                                tag(dann),
                                menge,
                                menge.divide(BigDecimal.valueOf(monate), 2, RoundingMode.HALF_UP)));
            }
        }
        return new Pensum(reihe.getFirst().bezeichnung(), List.copyOf(abschnitte));
    }

    private static LocalDate tag(Meilenstein m) {
        return m.termin().orElseThrow().bis();
    }

    /// The first stretch that wants more than one and a half times as much in a month as the one
    /// before it.
    public Optional<Abschnitt> sprung() {
        for (int i = 1; i < abschnitte.size(); i++) {
            var grenze = abschnitte.get(i - 1).jeMonat().multiply(SPRUNG);
            if (grenze.signum() > 0 && abschnitte.get(i).jeMonat().compareTo(grenze) > 0) {
                return Optional.of(abschnitte.get(i));
            }
        }
        return Optional.empty();
    }
}
