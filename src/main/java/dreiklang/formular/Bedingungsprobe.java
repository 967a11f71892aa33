package dreiklang.formular;

import dreiklang.ausdruck.Ausdruck;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/// Tries a condition with every answer that makes a difference: all options, both sides of every
/// number and day it names. So it is known, not guessed, whether it can hold and whether it can
/// fail.
final class Bedingungsprobe {

    /// More combinations than these are not tried.
    static final int MEISTE = 5_000;

    private final Formular formular;
    private final LocalDate heute;
    private final Map<String, Feld> felder = new HashMap<>();
    private final Map<String, Set<String>> gelesen = new HashMap<>();
    private final Probewerte werte;

    /// What came out.
    enum Ergebnis {
        /// It holds for some answers and fails for others.
        MAL_SO_MAL_SO,
        /// It holds for no answers.
        NIE,
        /// It holds for all answers.
        IMMER,
        /// Too many combinations to try.
        UNKLAR
    }

    Bedingungsprobe(Formular formular, LocalDate heute) {
        this.formular = formular;
        this.heute = heute;
        var ausdruecke = new ArrayList<Ausdruck>();
        for (var seite : formular.seiten()) {
            seite.wenn().ifPresent(ausdruecke::add);
            seite.regeln().forEach(r -> ausdruecke.add(r.gilt()));
            seite.felder().forEach(f -> merke(f, seite, Set.of(), ausdruecke));
        }
        werte = new Probewerte(ausdruecke, heute);
    }

    /// What a field needs to be seen: the fields its own condition reads, and those of everything
    /// around it.
    private void merke(Feld feld, Formularseite seite, Set<String> darum, List<Ausdruck> alle) {
        var liest = new LinkedHashSet<>(darum);
        seite.wenn().ifPresent(w -> liest.addAll(namen(w)));
        var bedingungen = feld.bedingungen();
        bedingungen
                .wenn()
                .ifPresent(w -> {
                    liest.addAll(namen(w));
                    alle.add(w);
                });
        bedingungen.pflicht().ifPresent(alle::add);
        feld.zusatz()
                .rechnung()
                .ifPresent(r -> {
                    liest.addAll(namen(r));
                    alle.add(r);
                });
        felder.put(feld.name(), feld);
        gelesen.put(feld.name(), liest);
        var innen = new LinkedHashSet<>(liest);
        if (feld.art() == Feldart.GRUPPE) {
            innen.add(feld.name());
        }
        feld.teile().forEach(t -> merke(t, seite, innen, alle));
    }

    private static Set<String> namen(Ausdruck ausdruck) {
        var namen = new LinkedHashSet<>(ausdruck.felder());
        ausdruck.jeEintrag().values().forEach(namen::addAll);
        return namen;
    }

    Ergebnis seite(Formularseite seite) {
        return probiere(
                seite.wenn().map(Bedingungsprobe::namen).orElse(Set.of()),
                (sicht, werte) -> true,
                (sicht, werte) -> sicht.betritt(seite));
    }

    Ergebnis feld(Formularseite seite, Feld feld) {
        return probiere(
                gelesen.getOrDefault(feld.name(), Set.of()),
                (sicht, werte) -> sicht.umgibt(seite, feld),
                (sicht, werte) -> sicht.zeigt(seite, feld));
    }

    /// Whether a rule between answers can be kept at all.
    Ergebnis regel(Formularseite.Regel regel) {
        return probiere(
                namen(regel.gilt()),
                (sicht, werte) -> !sicht.antworten().alle(regel.feld()).isEmpty(),
                (sicht, werte) -> sicht.gilt(regel.gilt()));
    }

    private Ergebnis probiere(
            Set<String> namen,
            BiPredicate<Sichtbarkeit, Antworten> zaehlt,
            BiPredicate<Sichtbarkeit, Antworten> gilt) {
        var alle = alleNoetigen(namen);
        var proben = werte.kombinationen(alle, MEISTE);
        if (proben.isEmpty()) {
            return Ergebnis.UNKLAR;
        }
        boolean mal = false;
        boolean malNicht = false;
        for (var probe : proben.get()) {
            var sicht = new Sichtbarkeit(formular, probe, heute);
            if (zaehlt.test(sicht, probe)) {
                boolean so = gilt.test(sicht, probe);
                mal |= so;
                malNicht |= !so;
            }
        }
        return mal ? malNicht ? Ergebnis.MAL_SO_MAL_SO : Ergebnis.IMMER : Ergebnis.NIE;
    }

    /// The fields that decide, with those that decide whether they are asked.
    private List<Feld> alleNoetigen(Set<String> namen) {
        var noetig = new LinkedHashSet<String>();
        var offen = new ArrayList<>(namen);
        while (!offen.isEmpty()) {
            var name = offen.removeLast();
            if (noetig.add(name)) {
                offen.addAll(gelesen.getOrDefault(name, Set.of()));
            }
        }
        return formular.seiten().stream()
                .flatMap(s -> s.felder().stream())
                .map(f -> nurNoetige(f, noetig))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Feld> nurNoetige(Feld feld, Set<String> noetig) {
        var teile =
                feld.teile().stream()
                        .map(t -> nurNoetige(t, noetig))
                        .flatMap(Optional::stream)
                        .toList();
        return noetig.contains(feld.name()) || !teile.isEmpty()
                ? Optional.of(feld.mit(teile))
                : Optional.empty();
    }
}
