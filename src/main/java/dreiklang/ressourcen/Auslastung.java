package dreiklang.ressourcen;

import dreiklang.programm.Massnahmenstand;
import dreiklang.programm.Massnahmenzeile;
import dreiklang.programm.Plan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Half-year by half-year: how many posts there are and how many Massnahmen run.
///
/// @param halbjahre the stretches, from now to the end of the plan
/// @param einheiten code of the unit → its cells
/// @param stellen post → its cells; Massnahmen only where it names some
public record Auslastung(
        List<Halbjahr> halbjahre,
        Map<String, List<Zelle>> einheiten,
        Map<Stelle, List<Zelle>> stellen) {

    private static final int MEISTE = 10;
    private static final int MONATE = 6;

    /// Half a year.
    ///
    /// @param von its first day
    public record Halbjahr(LocalDate von) {

        /// The half-year in which a day lies.
        static Halbjahr mit(LocalDate tag) {
            return new Halbjahr(LocalDate.of(tag.getYear(), tag.getMonthValue() < 7 ? 1 : 7, 1));
        }

        /// Its last day.
        public LocalDate bis() {
            return von.plusMonths(MONATE).minusDays(1);
        }

        /// 1 or 2.
        public int nummer() {
            return von.getMonthValue() < 7 ? 1 : 2;
        }
    }

    /// What there is in a half-year.
    ///
    /// @param stellen posts that exist; one that exists for some of its months counts in part
    /// @param besetzt those of them that somebody holds today
    /// @param laufend Massnahmen that run, or are done for ever anew
    /// @param geplant Massnahmen that are planned and not begun
    public record Zelle(BigDecimal stellen, BigDecimal besetzt, int laufend, int geplant) {}

    static Auslastung rechnen(
            Plan plan, List<Stelle> stellen, List<Massnahmenzeile> massnahmen, LocalDate heute) {
        var halbjahre = halbjahre(plan, heute);
        var einheiten = new TreeMap<String, List<Zelle>>();
        massnahmen.stream()
                .filter(m -> m.stand().offen() || m.stand() == Massnahmenstand.DAUERAUFGABE)
                .forEach(m -> einheiten.put(m.einheit(), List.of()));
        stellen.forEach(s -> einheiten.put(s.einheit(), List.of()));
        einheiten.replaceAll((einheit, _) ->
                zellen(
                        plan,
                        halbjahre,
                        stellen.stream().filter(s -> s.einheit().equals(einheit)).toList(),
                        massnahmen.stream().filter(m -> m.einheit().equals(einheit)).toList()));
        var jeStelle = new LinkedHashMap<Stelle, List<Zelle>>();
        for (var s : stellen) {
            jeStelle.put(
                    s,
                    zellen(
                            plan,
                            halbjahre,
                            List.of(s),
                            massnahmen.stream()
                                    .filter(m -> s.massnahmen().contains(m.nummer()))
                                    .toList()));
        }
        return new Auslastung(halbjahre, einheiten, jeStelle);
    }

    private static List<Halbjahr> halbjahre(Plan plan, LocalDate heute) {
        var halbjahre = new ArrayList<Halbjahr>();
        var h = Halbjahr.mit(plan.von().isAfter(heute) ? plan.von() : heute);
        do {
            halbjahre.add(h);
            h = Halbjahr.mit(h.bis().plusDays(1));
        } while (!h.von().isAfter(plan.bis()) && halbjahre.size() < MEISTE);
        return List.copyOf(halbjahre);
    }

    private static List<Zelle> zellen(
            Plan plan,
            List<Halbjahr> halbjahre,
            List<Stelle> stellen,
            List<Massnahmenzeile> massnahmen) {
        var erstes = halbjahre.getFirst();
        return halbjahre.stream()
                .map(h ->
                        new Zelle(
                                summe(stellen, h, _ -> true),
                                summe(stellen, h, s -> s.besetzung() == Stelle.Besetzung.BESETZT),
                                (int)
                                        massnahmen.stream()
                                                .filter(m ->
                                                        m.stand() != Massnahmenstand.GEPLANT
                                                                && laeuft(plan, m, h, erstes))
                                                .count(),
                                (int)
                                        massnahmen.stream()
                                                .filter(m ->
                                                        m.stand() == Massnahmenstand.GEPLANT
                                                                && laeuft(plan, m, h, erstes))
                                                .count()))
                .toList();
    }

    private static BigDecimal summe(List<Stelle> stellen, Halbjahr h, Predicate<Stelle> welche) {
        return Tabellenrechner.glatt(
                stellen.stream()
                        .filter(welche)
                        .map(s ->
                                s.anzahl().multiply(BigDecimal.valueOf(s.monate(h.von(), MONATE))))
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(MONATE), 2, RoundingMode.HALF_UP));
    }

    /// One whose end has passed and that is not done still runs today.
    private static boolean laeuft(Plan plan, Massnahmenzeile m, Halbjahr h, Halbjahr erstes) {
        if (m.stand() == Massnahmenstand.DAUERAUFGABE) {
            return true;
        }
        var ende = m.ende().map(e -> e.bis()).orElse(plan.bis());
        return m.stand().offen() && (!ende.isBefore(h.von()) || h.equals(erstes));
    }
}
