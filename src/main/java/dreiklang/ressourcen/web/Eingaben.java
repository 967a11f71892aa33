package dreiklang.ressourcen.web;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.rechenprobe.Zahlenangabe;
import dreiklang.seite.Rahmen;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Reads the inputs of a form and remembers which could not be read.
final class Eingaben {

    /// The input that a sentence belongs to.
    private static final Map<String, String> ORTE =
            Map.ofEntries(
                    Map.entry("G-102", "entgeltgruppe"),
                    Map.entry("G-103", "anzahl"),
                    Map.entry("G-105", "einheit"),
                    Map.entry("G-112", "stand"),
                    Map.entry("G-115", "massnahmen"),
                    Map.entry("G-116", "wert"),
                    Map.entry("G-117", "zeile"));

    private final Map<String, String> gesendet;
    private final Map<String, String> fehler = new LinkedHashMap<>();

    Eingaben(Map<String, String> gesendet) {
        this.gesendet = gesendet;
    }

    /// Id of the input → code of what is wrong with it.
    Map<String, String> fehler() {
        return fehler;
    }

    /// Sentences instead of codes.
    Map<String, String> saetze(Rahmen rahmen) {
        var saetze = new LinkedHashMap<String, String>();
        fehler.forEach((ort, code) -> saetze.put(ort, rahmen.text("fehler." + code)));
        return saetze;
    }

    /// Where the sentence of a mistake is shown; it goes on when no input is to blame.
    static Map<String, String> ort(Rahmen rahmen, FachlicherFehler e, String sonst) {
        if (e.art() == Fehlerart.NICHT_GEFUNDEN || e.art() == Fehlerart.VERBOTEN) {
            throw e;
        }
        return Map.of(
                ORTE.getOrDefault(e.code(), sonst),
                rahmen.text("fehler." + e.code(), e.werte().toArray()));
    }

    String text(String name) {
        return gesendet.getOrDefault(name, "")
                .replaceAll("\\p{C}", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    Set<String> liste(String name) {
        var menge = new LinkedHashSet<String>();
        Arrays.stream(text(name).split("[,;]", -1))
                .map(String::strip)
                .filter(t -> !t.isEmpty())
                .forEach(menge::add);
        return menge;
    }

    <E extends Enum<E>> E wahl(Class<E> art, String name, E sonst) {
        var text = text(name);
        return Arrays.stream(art.getEnumConstants())
                .filter(e -> e.name().equals(text))
                .findFirst()
                .orElse(sonst);
    }

    /// A day; the first of the era when it is none, and that is told.
    LocalDate tag(String name) {
        return lesbarerTag(name, false).orElse(LocalDate.EPOCH);
    }

    /// A day that may be left out.
    Optional<LocalDate> vielleichtTag(String name) {
        return lesbarerTag(name, true);
    }

    private Optional<LocalDate> lesbarerTag(String name, boolean leerGeht) {
        var text = text(name);
        if (leerGeht && text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            fehler.put(name, "G-114");
            return Optional.empty();
        }
    }

    /// A year; 2000 when it is none, and that is told.
    int jahr(String name) {
        return text(name).matches("\\d{4}") ? Integer.parseInt(text(name)) : falschesJahr(name);
    }

    Optional<Integer> vielleichtJahr(String name) {
        return text(name).isEmpty() ? Optional.empty() : Optional.of(jahr(name));
    }

    private int falschesJahr(String name) {
        fehler.put(name, "G-118");
        return 2000;
    }

    /// A figure as exact as it was written; unknown when nothing is.
    Zahlenangabe zahl(String name) {
        var text = text(name);
        var zahl = text.isEmpty() ? Optional.of(Zahlenangabe.UNBEKANNT) : Zahlenangabe.lesen(text);
        if (zahl.isEmpty()) {
            fehler.put(name, "G-108");
        }
        return zahl.orElse(Zahlenangabe.UNBEKANNT);
    }

    /// How many posts, or which share of one: `3`, `0,5`.
    BigDecimal anzahl(String name) {
        var zahl = Zahlenangabe.lesen(text(name));
        if (zahl.filter(z -> z.art() == Zahlenangabe.Art.GENAU).isEmpty()) {
            fehler.put(name, "G-103");
        }
        return zahl.map(Zahlenangabe::wert).orElse(BigDecimal.ONE);
    }

    int version() {
        var text = text("version");
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    }

    static Optional<UUID> kennung(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
