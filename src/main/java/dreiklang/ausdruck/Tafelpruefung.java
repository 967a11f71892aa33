package dreiklang.ausdruck;

import dreiklang.ausdruck.Tafelinhalt.Eingabe;
import dreiklang.ausdruck.Tafelinhalt.Wahl;
import dreiklang.basis.Befund;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Tries a table with every combination that its cells can tell apart: rules that contradict each
/// other, and cases no rule speaks of.
final class Tafelpruefung {

    private static final int FAELLE = 2_000;
    private static final String ANDERES = "(etwas anderes)";

    private final String datei;
    private final Tafelinhalt tafel;
    private final Map<String, List<String>> moeglich;
    private final List<Befund> befunde = new ArrayList<>();
    private final List<Befund> hinweise = new ArrayList<>();
    private final Set<List<Integer>> gesehen = new LinkedHashSet<>();

    Tafelpruefung(String datei, Tafelinhalt tafel, Map<String, List<String>> moeglich) {
        this.datei = datei;
        this.tafel = tafel;
        this.moeglich = moeglich;
    }

    List<Befund> befunde() {
        return befunde;
    }

    List<Befund> hinweise() {
        return hinweise;
    }

    /// Findings of questions the Formular does not ask.
    static void felder(String datei, Tafelinhalt tafel, Set<String> bekannt, List<Befund> befunde) {
        tafel.eingaben().stream()
                .flatMap(e -> e.ausdruck().unbekannte(bekannt).stream())
                .distinct()
                .forEach(f ->
                        befunde.add(
                                new Befund(
                                        datei,
                                        0,
                                        "V-438",
                                        "Die Tafel fragt nach dem Feld „%s“, das es im Formular nicht gibt."
                                                .formatted(f))));
    }

    void pruefen() {
        var spalten = tafel.eingaben().stream().map(this::proben).toList();
        long faelle =
                spalten.stream()
                        .mapToLong(Set::size)
                        .reduce(1, (a, b) -> Math.min(FAELLE + 1L, a * b));
        if (faelle > FAELLE) {
            zuViele();
            return;
        }
        var treffende = new Tafelmaschine(tafel).treffende();
        probieren(
                spalten,
                0,
                new LinkedHashMap<>(),
                werte -> {
                    pruefen(treffende.apply(werte), werte);
                });
    }

    /// What cannot be tried must not be able to go wrong: only where rules may not apply at once is
    /// that a finding.
    private void zuViele() {
        String viele = "Die Tafel unterscheidet mehr als %d Fälle. ".formatted(FAELLE);
        switch (tafel.wahl()) {
            case UNIQUE, ANY ->
                    befunde.add(
                            befund(
                                    0,
                                    "V-439",
                                    viele
                                            + "So viele lassen sich nicht durchprobieren, und bei %s dürfen Regeln sich nie widersprechen. Nehmen Sie FIRST, dann gilt die erste, oder teilen Sie die Tafel."
                                                    .formatted(tafel.wahl().verfahren)));
            case FIRST, SUMME, KLEINSTE, GROESSTE ->
                    hinweise.add(
                            befund(
                                    0,
                                    "V-439",
                                    viele
                                            + "Bis dahin wird geprüft, ob zu einem Fall keine Regel etwas sagt; diese wird es nicht."));
        }
    }

    private interface Fall {
        void pruefen(Map<String, Object> werte);
    }

    private static void probieren(
            List<Set<Object>> spalten, int i, Map<String, Object> werte, Fall fall) {
        if (i == spalten.size()) {
            fall.pruefen(werte);
            return;
        }
        for (var wert : spalten.get(i)) {
            werte.put("e" + i, wert);
            probieren(spalten, i + 1, werte, fall);
        }
    }

    private void pruefen(List<Integer> regeln, Map<String, Object> werte) {
        if (regeln.isEmpty() && hinweise.isEmpty()) {
            hinweise.add(
                    befund(
                            0,
                            "V-439",
                            "Zu diesem Fall sagt keine Regel etwas: %s. Fügen Sie am Ende eine Regel hinzu, deren Bedingungen alle „-“ sind."
                                    .formatted(lesbar(werte))));
        }
        if (regeln.size() > 1 && gesehen.add(regeln) && widerspruch(regeln)) {
            befunde.add(
                    befund(
                            tafel.regeln().get(regeln.get(1) - 1).zeile(),
                            "V-439",
                            "Die Regeln %s gelten zugleich: %s. Bei %s darf das nicht sein."
                                    .formatted(
                                            String.join(
                                                    " und ",
                                                    regeln.stream().map(String::valueOf).toList()),
                                            lesbar(werte),
                                            tafel.wahl().verfahren)));
        }
    }

    private boolean widerspruch(List<Integer> regeln) {
        return tafel.wahl() == Wahl.UNIQUE
                || tafel.wahl() == Wahl.ANY
                        && regeln.stream()
                                        .map(n -> tafel.regeln().get(n - 1).werte())
                                        .distinct()
                                        .count()
                                > 1;
    }

    private String lesbar(Map<String, Object> werte) {
        var teile = new ArrayList<String>();
        for (int i = 0; i < tafel.eingaben().size(); i++) {
            teile.add(
                    tafel.eingaben().get(i).text()
                            + " = "
                            + Tafelinhalt.alsText(werte.getOrDefault("e" + i, "")));
        }
        String text = String.join(", ", teile);
        return text.length() > 250 ? text.substring(0, 250) + "…" : text;
    }

    private Befund befund(int zeile, String code, String satz) {
        return new Befund(datei, zeile, code, satz);
    }

    /// Values that every test of the column tells apart from each other.
    private Set<Object> proben(Eingabe eingabe) {
        int spalte = tafel.eingaben().indexOf(eingabe);
        var worte = new TreeSet<String>();
        tafel.regeln().forEach(r -> worte.addAll(r.tests().get(spalte).werte()));
        return switch (eingabe.art()) {
            case JANEIN -> Set.of(true, false);
            case TEXT -> texte(eingabe, worte);
            case ZAHL -> zahlen(worte);
            case TAG -> tage(worte);
        };
    }

    private Set<Object> texte(Eingabe eingabe, Set<String> worte) {
        var proben = new LinkedHashSet<Object>(moeglich.getOrDefault(eingabe.text(), List.of()));
        if (proben.isEmpty()) {
            proben.addAll(worte);
            proben.add(ANDERES);
        }
        return proben;
    }

    private static Set<Object> zahlen(Set<String> worte) {
        var proben = new LinkedHashSet<Object>();
        var geordnet = new TreeSet<BigDecimal>();
        worte.forEach(w -> geordnet.add(new BigDecimal(w)));
        BigDecimal voriger = null;
        for (var zahl : geordnet) {
            proben.add(
                    voriger == null
                            ? zahl.subtract(BigDecimal.ONE)
                            : voriger.add(zahl).divide(BigDecimal.TWO));
            proben.add(zahl);
            voriger = zahl;
        }
        proben.add(voriger == null ? BigDecimal.ZERO : voriger.add(BigDecimal.ONE));
        return proben;
    }

    private static Set<Object> tage(Set<String> worte) {
        var proben = new LinkedHashSet<Object>();
        for (var wort : worte) {
            try {
                var tag = LocalDate.parse(wort);
                proben.add(tag.minusDays(1));
                proben.add(tag);
                proben.add(tag.plusDays(1));
            } catch (DateTimeException e) {
                proben.add(LocalDate.EPOCH);
            }
        }
        return proben.isEmpty() ? Set.of(LocalDate.EPOCH) : proben;
    }
}
