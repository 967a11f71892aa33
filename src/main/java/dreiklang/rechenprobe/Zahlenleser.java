package dreiklang.rechenprobe;

import dreiklang.rechenprobe.Zahlenangabe.Art;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads a figure as people write it into a cell.
final class Zahlenleser {

    private static final Pattern ZIFFERN =
            Pattern.compile(
                    "\\d[\\d.,'\\u00a0\\u2009\\u202f ]*(?<![.,' \\u00a0\\u2009\\u202f])|\\d");
    private static final Set<String> EINHEITEN =
            Set.of(
                    "",
                    "€",
                    "eur",
                    "euro",
                    "%",
                    "v.h.",
                    "prozent",
                    "t€",
                    "teur",
                    "tsd.",
                    "tsd. €",
                    "tsd. euro",
                    "mio.",
                    "mio. €",
                    "mio. euro",
                    "mrd. €",
                    "h",
                    "std.",
                    "stunden",
                    "min.",
                    "minuten",
                    "tage",
                    "stk.",
                    "stück",
                    "st.",
                    "vzä",
                    "fte",
                    "km",
                    "m²",
                    "m",
                    "ha",
                    "t",
                    "kg",
                    "kwh",
                    "mwh",
                    "seiten",
                    "personen");
    private static final Set<String> KEINE =
            Set.of("-", "–", "—", "keine", "keiner", "keines", "entfällt", "none", "nil", "./.");
    private static final Set<String> UNBEKANNT =
            Set.of("?", "unbekannt", "k. a.", "k.a.", "k. a", "n. b.", "n.b.", "unknown", "n/a");
    private static final Map<String, Art> WORTE = new LinkedHashMap<>();

    static {
        for (var wort : new String[] {"mehr als ", "über ", "more than ", "over ", ">"}) {
            WORTE.put(wort, Art.MEHR_ALS);
        }
        for (var wort : new String[] {"weniger als ", "unter ", "less than ", "<"}) {
            WORTE.put(wort, Art.WENIGER_ALS);
        }
        for (var wort : new String[] {"mindestens ", "mind. ", "ab ", "at least ", "≥", ">="}) {
            WORTE.put(wort, Art.MINDESTENS);
        }
        for (var wort :
                new String[] {
                    "höchstens ", "maximal ", "max. ", "bis zu ", "at most ", "≤", "<="
                }) {
            WORTE.put(wort, Art.HOECHSTENS);
        }
        for (var wort :
                new String[] {
                    "ca. ", "ca ", "circa ", "rd. ", "rund ", "etwa ", "ungefähr ", "about ", "~"
                }) {
            WORTE.put(wort, Art.ETWA);
        }
    }

    private Zahlenleser() {}

    /// A figure with what stood around it.
    ///
    /// @param einheit in small letters; empty: none
    record Zahl(Zahlenangabe angabe, String einheit) {

        boolean istProzent() {
            return einheit.equals("%") || einheit.equals("v.h.") || einheit.equals("prozent");
        }
    }

    /// @return empty when nothing is written, or no figure
    static Optional<Zahl> lesen(String text, Zahlenschrift schrift) {
        var rest = text.strip().toLowerCase(Locale.ROOT);
        if (KEINE.contains(rest) || rest.matches("[-–—]+")) {
            return Optional.of(new Zahl(Zahlenangabe.KEINE, ""));
        }
        if (UNBEKANNT.contains(rest)) {
            return Optional.of(new Zahl(Zahlenangabe.UNBEKANNT, ""));
        }
        var art = Art.GENAU;
        for (var wort = wort(rest); wort.isPresent(); wort = wort(rest)) {
            var dieses = wort.get().getValue();
            art = art == Art.GENAU || dieses != Art.ETWA ? dieses : art;
            rest = rest.substring(wort.get().getKey().length()).strip();
        }
        return zahl(rest, art, schrift);
    }

    private static Optional<Map.Entry<String, Art>> wort(String text) {
        return WORTE.entrySet().stream()
                .filter(w -> text.startsWith(w.getKey()))
                .max(Comparator.comparingInt(w -> w.getKey().length()));
    }

    private static Optional<Zahl> zahl(String text, Art art, Zahlenschrift schrift) {
        var treffer = ZIFFERN.matcher(text);
        if (!treffer.find()) {
            return Optional.empty();
        }
        var davor = text.substring(0, treffer.start()).strip();
        var danach = text.substring(treffer.end()).strip();
        boolean minusHinten = danach.equals("-");
        var zeichen = davor.replace("€", "").replace("eur", "").strip();
        if (!zeichen.matches("[-–−+]?") || !EINHEITEN.contains(minusHinten ? "" : danach)) {
            return Optional.empty();
        }
        boolean minus = minusHinten || !zeichen.isEmpty() && !zeichen.equals("+");
        var einheit =
                davor.contains("€") || davor.contains("eur") ? "€" : minusHinten ? "" : danach;
        return schrift.lesen(treffer.group())
                .map(w -> new Zahl(new Zahlenangabe(art, minus ? w.negate() : w), einheit));
    }

    /// The digits with their marks in a cell that could be a number, for finding out how they are
    /// meant.
    static Optional<String> ziffern(String text) {
        var treffer = ZIFFERN.matcher(text);
        boolean zahl =
                lesen(text, Zahlenschrift.DEUTSCH).isPresent()
                        || lesen(text, Zahlenschrift.ENGLISCH).isPresent();
        return zahl && treffer.find() ? Optional.of(treffer.group()) : Optional.empty();
    }
}
