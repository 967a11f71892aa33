package dreiklang.ausdruck;

import dreiklang.ausdruck.Ausdrucksbaum.Aufruf;
import dreiklang.ausdruck.Ausdrucksbaum.Feld;
import dreiklang.ausdruck.Ausdrucksbaum.Nicht;
import dreiklang.ausdruck.Ausdrucksbaum.Oder;
import dreiklang.ausdruck.Ausdrucksbaum.Rechnung;
import dreiklang.ausdruck.Ausdrucksbaum.Und;
import dreiklang.ausdruck.Ausdrucksbaum.Vergleich;
import dreiklang.ausdruck.Ausdrucksbaum.Vergleichszeichen;
import dreiklang.ausdruck.Ausdrucksbaum.Zahl;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

/// Builds the tree of an Ausdruck by recursive descent; counts depth and parts so that no input
/// exhausts the stack.
final class AusdruckLeser {

    private static final int TIEFSTE_KLAMMER = 40;
    private static final int MEISTE_TEILE = 300;
    private static final Set<String> ODER = Set.of("oder", "or");
    private static final Set<String> UND = Set.of("und", "and");
    private static final Set<String> NICHT = Set.of("nicht", "not");
    private static final Map<String, Vergleichszeichen> VERGLEICHE =
            Map.ofEntries(
                    Map.entry("=", Vergleichszeichen.GLEICH),
                    Map.entry("==", Vergleichszeichen.GLEICH),
                    Map.entry("!=", Vergleichszeichen.UNGLEICH),
                    Map.entry("<>", Vergleichszeichen.UNGLEICH),
                    Map.entry("<", Vergleichszeichen.KLEINER),
                    Map.entry("<=", Vergleichszeichen.HOECHSTENS),
                    Map.entry(">", Vergleichszeichen.GROESSER),
                    Map.entry(">=", Vergleichszeichen.MINDESTENS),
                    Map.entry("enthaelt", Vergleichszeichen.ENTHAELT));

    private final Wortfolge worte;
    private final Set<String> felder = new TreeSet<>();
    private final Map<String, Set<String>> jeEintrag = new TreeMap<>();
    private int tiefe;
    private int teile;

    AusdruckLeser(String text) {
        worte = new Wortfolge(text);
    }

    Set<String> felder() {
        return felder;
    }

    /// Group → fields that are looked at entry by entry.
    Map<String, Set<String>> jeEintrag() {
        return jeEintrag;
    }

    Ausdrucksbaum lesen() {
        if (worte.jetzt().art() == AusdruckWort.Art.ENDE) {
            throw worte.fehler("Der Ausdruck ist leer.");
        }
        var baum = oder();
        if (worte.jetzt().art() != AusdruckWort.Art.ENDE) {
            throw worte.fehler(
                    "„"
                            + worte.jetzt().text()
                            + "“ passt hier nicht. Fehlt davor „und“, „oder“ oder ein Zeichen?");
        }
        return baum;
    }

    private Ausdrucksbaum oder() {
        return kette(ODER, this::und, Oder::new);
    }

    private Ausdrucksbaum und() {
        return kette(UND, this::nicht, Und::new);
    }

    private Ausdrucksbaum kette(
            Set<String> wort,
            Supplier<Ausdrucksbaum> glied,
            Function<List<Ausdrucksbaum>, Ausdrucksbaum> verbinden) {
        var glieder = new ArrayList<Ausdrucksbaum>();
        glieder.add(glied.get());
        while (worte.istWort(wort)) {
            worte.weiter();
            glieder.add(glied.get());
        }
        return glieder.size() == 1 ? glieder.getFirst() : verbinden.apply(List.copyOf(glieder));
    }

    private Ausdrucksbaum nicht() {
        if (!worte.istWort(NICHT)) {
            return vergleich();
        }
        worte.weiter();
        return tiefer(() -> new Nicht(nicht()));
    }

    private Ausdrucksbaum vergleich() {
        var links = summe();
        var zeichen = vergleichszeichen();
        if (zeichen.isEmpty()) {
            return links;
        }
        if (zeichen.get() == Vergleichszeichen.ENTHAELT && !(links instanceof Feld)) {
            throw worte.fehler("Vor „enthaelt“ steht der Name eines Feldes.");
        }
        worte.weiter();
        var vergleich = new Vergleich(links, zeichen.get(), summe());
        if (vergleichszeichen().isPresent()) {
            throw worte.fehler("Zwei Vergleiche hintereinander: Verbinden Sie sie mit „und“.");
        }
        return vergleich;
    }

    private Optional<Vergleichszeichen> vergleichszeichen() {
        var wort = worte.jetzt();
        return wort.art() == AusdruckWort.Art.ZEICHEN || wort.art() == AusdruckWort.Art.NAME
                ? Optional.ofNullable(VERGLEICHE.get(wort.text().toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    private Ausdrucksbaum summe() {
        return rechnung("+-", () -> rechnung("*/", this::wert));
    }

    private Ausdrucksbaum rechnung(String zeichen, Supplier<Ausdrucksbaum> glied) {
        var links = glied.get();
        while (worte.jetzt().art() == AusdruckWort.Art.ZEICHEN
                && zeichen.contains(worte.jetzt().text())) {
            char z = worte.weiter().text().charAt(0);
            links = new Rechnung(links, z, glied.get());
        }
        return links;
    }

    private Ausdrucksbaum wert() {
        if (++teile > MEISTE_TEILE) {
            throw worte.fehler("Der Ausdruck hat mehr als 300 Teile. Teilen Sie ihn auf.");
        }
        var wort = worte.weiter();
        var wert = wort.wert();
        if (wert != null) {
            return wert;
        }
        if (wort.art() == AusdruckWort.Art.NAME && !istSprachwort(wort.text())) {
            return name(wort.text());
        }
        if (wort.text().equals("(")) {
            return tiefer(this::klammer);
        }
        if (wort.text().equals("-")) {
            return tiefer(() -> new Rechnung(new Zahl(BigDecimal.ZERO), '-', wert()));
        }
        worte.zurueck();
        throw worte.fehler("Hier fehlt ein Feld, eine Zahl oder ein Text.");
    }

    private Ausdrucksbaum name(String name) {
        if (worte.istZeichen("(")) {
            var funktion = Funktion.namens(name);
            if (funktion.isPresent()) {
                return tiefer(() -> aufruf(funktion.get()));
            }
        } else if (name.equals(Funktion.HEUTE.wort())) {
            return new Aufruf(Funktion.HEUTE, List.of());
        }
        felder.add(name);
        return new Feld(name);
    }

    private Ausdrucksbaum aufruf(Funktion funktion) {
        var teile = new ArrayList<Ausdrucksbaum>();
        var davor = Set.copyOf(felder);
        do {
            worte.weiter();
            teile.add(oder());
            if (teile.size() == 1 && funktion.jeEintrag()) {
                davor = Set.copyOf(felder);
            }
        } while (worte.istZeichen(","));
        if (!worte.istZeichen(")")) {
            throw worte.fehler("Hier fehlt eine schließende Klammer.");
        }
        worte.weiter();
        if (!funktion.passt(teile.size())) {
            throw worte.fehler("„" + funktion.wort() + "“ hat zu wenige oder zu viele Angaben.");
        }
        if (funktion.jeEintrag()) {
            merkeEintrag(teile.getFirst(), davor);
        }
        return new Aufruf(funktion, List.copyOf(teile));
    }

    /// What is looked at entry by entry is not looked at outside of the group.
    private void merkeEintrag(Ausdrucksbaum gruppe, Set<String> davor) {
        if (!(gruppe instanceof Feld(var name))) {
            throw worte.fehler(
                    "Hinter der ersten Klammer steht der Name einer Gruppe oder eines Feldes.");
        }
        var innen = new TreeSet<>(felder);
        innen.removeAll(davor);
        felder.removeAll(innen);
        jeEintrag.computeIfAbsent(name, n -> new TreeSet<>()).addAll(innen);
    }

    private Ausdrucksbaum klammer() {
        var innen = oder();
        if (!worte.istZeichen(")")) {
            throw worte.fehler("Hier fehlt eine schließende Klammer.");
        }
        worte.weiter();
        return innen;
    }

    private Ausdrucksbaum tiefer(Supplier<Ausdrucksbaum> innen) {
        if (++tiefe > TIEFSTE_KLAMMER) {
            throw worte.fehler("Der Ausdruck ist tiefer als 40 Klammern verschachtelt.");
        }
        var baum = innen.get();
        tiefe--;
        return baum;
    }

    private static boolean istSprachwort(String text) {
        var klein = text.toLowerCase(Locale.ROOT);
        return ODER.contains(klein)
                || UND.contains(klein)
                || NICHT.contains(klein)
                || VERGLEICHE.containsKey(klein);
    }
}
