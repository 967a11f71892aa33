package dreiklang.ressourcen;

import dreiklang.rechenprobe.Tabelle.Zelle;
import dreiklang.rechenprobe.Zahlenangabe;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A row of a file of the finance system.
final class Istzeile {

    private static final Set<String> ERGEBNIS =
            Set.of(
                    "e",
                    "ep",
                    "eh",
                    "ergebnis",
                    "ergebnisplan",
                    "ergebnishaushalt",
                    "ergebnisrechnung",
                    "aufwand");
    private static final Set<String> FINANZ =
            Set.of(
                    "f",
                    "fp",
                    "fh",
                    "finanz",
                    "finanzplan",
                    "finanzhaushalt",
                    "finanzrechnung",
                    "investition",
                    "investitionen",
                    "auszahlung");
    private static final String EURO = "(?i)[-+\\d.,' \\u00a0\\u202f]*(€|eur|euro)?-?";
    private static final int LAENGSTES = 100;

    private final List<Zelle> reihe;
    private final Map<Istspalte, Integer> kopf;

    Istzeile(List<Zelle> reihe, Map<Istspalte, Integer> kopf) {
        this.reihe = reihe;
        this.kopf = kopf;
    }

    /// Why it cannot be read.
    ///
    /// @param code stable code
    /// @param wert what stands there
    record Grund(String code, String wert) {}

    List<String> texte() {
        return reihe.stream().map(Zelle::text).toList();
    }

    /// The first thing that is wrong with it; empty: nothing.
    Optional<Grund> grund() {
        if (text(Istspalte.KONTO).isEmpty() || text(Istspalte.KONTO).length() > LAENGSTES) {
            return grund("G-126", Istspalte.KONTO);
        }
        if (text(Istspalte.PRODUKT).length() > LAENGSTES
                || text(Istspalte.BEZEICHNUNG).length() > LAENGSTES * 3) {
            return grund("G-128", Istspalte.BEZEICHNUNG);
        }
        if (jahr().isEmpty()) {
            return grund("G-123", Istspalte.JAHR);
        }
        if (art().isEmpty()) {
            return grund("G-124", Istspalte.ART);
        }
        return betrag().isEmpty() ? grund("G-125", Istspalte.BETRAG) : Optional.empty();
    }

    private Optional<Grund> grund(String code, Istspalte spalte) {
        return Optional.of(new Grund(code, text(spalte)));
    }

    Istwert istwert() {
        return new Istwert(
                jahr().orElseThrow(),
                art().orElseThrow(),
                text(Istspalte.PRODUKT),
                text(Istspalte.KONTO),
                text(Istspalte.BEZEICHNUNG),
                betrag().orElseThrow());
    }

    private Optional<Integer> jahr() {
        var text = text(Istspalte.JAHR);
        return Optional.of(text)
                .filter(t -> t.matches("\\d{4}"))
                .map(Integer::valueOf)
                .filter(j -> j >= Angabenpruefung.FRUEHESTES && j <= Angabenpruefung.SPAETESTES);
    }

    private Optional<Haushaltsart> art() {
        var wort = text(Istspalte.ART).toLowerCase(Locale.GERMAN).replaceAll("[^\\p{L}\\p{N}]", "");
        return ERGEBNIS.contains(wort)
                ? Optional.of(Haushaltsart.ERGEBNISPLAN)
                : Optional.of(Haushaltsart.FINANZPLAN).filter(_ -> FINANZ.contains(wort));
    }

    /// As a spreadsheet keeps it, or as it is written in German; thousands of euros are none.
    private Optional<BigDecimal> betrag() {
        var zelle = zelle(Istspalte.BETRAG);
        return zelle.flatMap(Zelle::zahl)
                .or(() ->
                        Optional.of(text(Istspalte.BETRAG))
                                .filter(t -> t.matches(EURO))
                                .flatMap(Zahlenangabe::lesen)
                                .filter(z -> z.art() == Zahlenangabe.Art.GENAU)
                                .map(Zahlenangabe::wert))
                .filter(b -> Tabellenrechner.stellen(b) <= 2 && b.abs().precision() <= 15);
    }

    private Optional<Zelle> zelle(Istspalte spalte) {
        return Optional.ofNullable(kopf.get(spalte)).filter(i -> i < reihe.size()).map(reihe::get);
    }

    private String text(Istspalte spalte) {
        return zelle(spalte)
                .map(Zelle::text)
                .orElse("")
                .replaceAll("\\p{C}", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
