package dreiklang.basis;

import dreiklang.basis.Ausdrucksbaum.Feld;
import dreiklang.basis.Ausdrucksbaum.Nicht;
import dreiklang.basis.Ausdrucksbaum.Oder;
import dreiklang.basis.Ausdrucksbaum.Rechnung;
import dreiklang.basis.Ausdrucksbaum.Und;
import dreiklang.basis.Ausdrucksbaum.Vergleich;
import dreiklang.basis.Ausdrucksbaum.Vergleichszeichen;
import dreiklang.basis.Ausdrucksbaum.Zahl;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    private final List<AusdruckWort> worte;
    private final Set<String> felder = new TreeSet<>();
    private int stelle;
    private int tiefe;
    private int teile;

    AusdruckLeser(String text) {
        worte = AusdruckWort.zerlegen(text);
    }

    Set<String> felder() {
        return felder;
    }

    Ausdrucksbaum lesen() {
        if (jetzt().art() == AusdruckWort.Art.ENDE) {
            throw fehler("Der Ausdruck ist leer.");
        }
        var baum = oder();
        if (jetzt().art() != AusdruckWort.Art.ENDE) {
            throw fehler(
                    "„"
                            + jetzt().text()
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
        while (istWort(wort)) {
            weiter();
            glieder.add(glied.get());
        }
        return glieder.size() == 1 ? glieder.getFirst() : verbinden.apply(List.copyOf(glieder));
    }

    private Ausdrucksbaum nicht() {
        if (!istWort(NICHT)) {
            return vergleich();
        }
        weiter();
        return tiefer(() -> new Nicht(nicht()));
    }

    private Ausdrucksbaum vergleich() {
        var links = summe();
        var zeichen = vergleichszeichen();
        if (zeichen.isEmpty()) {
            return links;
        }
        if (zeichen.get() == Vergleichszeichen.ENTHAELT && !(links instanceof Feld)) {
            throw fehler("Vor „enthaelt“ steht der Name eines Feldes.");
        }
        weiter();
        var vergleich = new Vergleich(links, zeichen.get(), summe());
        if (vergleichszeichen().isPresent()) {
            throw fehler("Zwei Vergleiche hintereinander: Verbinden Sie sie mit „und“.");
        }
        return vergleich;
    }

    private Optional<Vergleichszeichen> vergleichszeichen() {
        var wort = jetzt();
        return wort.art() == AusdruckWort.Art.ZEICHEN || wort.art() == AusdruckWort.Art.NAME
                ? Optional.ofNullable(VERGLEICHE.get(wort.text().toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    private Ausdrucksbaum summe() {
        return rechnung("+-", () -> rechnung("*/", this::wert));
    }

    private Ausdrucksbaum rechnung(String zeichen, Supplier<Ausdrucksbaum> glied) {
        var links = glied.get();
        while (jetzt().art() == AusdruckWort.Art.ZEICHEN && zeichen.contains(jetzt().text())) {
            char z = weiter().text().charAt(0);
            links = new Rechnung(links, z, glied.get());
        }
        return links;
    }

    private Ausdrucksbaum wert() {
        if (++teile > MEISTE_TEILE) {
            throw fehler("Der Ausdruck hat mehr als 300 Teile. Teilen Sie ihn auf.");
        }
        var wort = weiter();
        var wert = wort.wert();
        if (wert != null) {
            return wert;
        }
        if (wort.art() == AusdruckWort.Art.NAME && !istSprachwort(wort.text())) {
            felder.add(wort.text());
            return new Feld(wort.text());
        }
        if (wort.text().equals("(")) {
            return tiefer(this::klammer);
        }
        if (wort.text().equals("-")) {
            return tiefer(() -> new Rechnung(new Zahl(BigDecimal.ZERO), '-', wert()));
        }
        stelle = Math.max(0, stelle - 1);
        throw fehler("Hier fehlt ein Feld, eine Zahl oder ein Text.");
    }

    private Ausdrucksbaum klammer() {
        var innen = oder();
        if (!jetzt().text().equals(")") || jetzt().art() != AusdruckWort.Art.ZEICHEN) {
            throw fehler("Hier fehlt eine schließende Klammer.");
        }
        weiter();
        return innen;
    }

    private Ausdrucksbaum tiefer(Supplier<Ausdrucksbaum> innen) {
        if (++tiefe > TIEFSTE_KLAMMER) {
            throw fehler("Der Ausdruck ist tiefer als 40 Klammern verschachtelt.");
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

    private boolean istWort(Set<String> gesucht) {
        return jetzt().art() == AusdruckWort.Art.NAME
                && gesucht.contains(jetzt().text().toLowerCase(Locale.ROOT));
    }

    private AusdruckWort jetzt() {
        return worte.get(stelle);
    }

    private AusdruckWort weiter() {
        var wort = jetzt();
        if (wort.art() != AusdruckWort.Art.ENDE) {
            stelle++;
        }
        return wort;
    }

    private FachlicherFehler fehler(String grund) {
        return AusdruckWort.fehler(jetzt().stelle(), grund);
    }
}
