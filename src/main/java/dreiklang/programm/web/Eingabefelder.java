package dreiklang.programm.web;

import dreiklang.basis.Sprache;
import dreiklang.rechenprobe.Zahlenangabe;
import dreiklang.rechenprobe.Zeitangabe;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/// Reads the inputs of a form and remembers which could not be read. Nothing is cut off: what is
/// too long is told.
final class Eingabefelder {

    private final MultiValueMap<String, String> gesendet;
    private final Map<String, String> fehler = new LinkedHashMap<>();

    Eingabefelder(MultiValueMap<String, String> gesendet) {
        this.gesendet = gesendet;
    }

    static Eingabefelder von(Map<String, String> gesendet) {
        var werte = new LinkedMultiValueMap<String, String>();
        werte.setAll(gesendet);
        return new Eingabefelder(werte);
    }

    /// Id of the input → code of what is wrong with it.
    Map<String, String> fehler() {
        return fehler;
    }

    /// A text in one line.
    String text(String name) {
        return absaetze(name).replaceAll("\\s+", " ");
    }

    /// A text with its line ends; the database knows no zero byte.
    String absaetze(String name) {
        var text = gesendet.getFirst(name);
        return text == null
                ? ""
                : text.replace("\r\n", "\n").replaceAll("[\\p{C}&&[^\n]]", " ").strip();
    }

    List<String> alle(String name) {
        return gesendet.getOrDefault(name, List.of());
    }

    /// Several words, separated by commas, semicolons or line ends.
    Set<String> liste(String name) {
        var menge = new LinkedHashSet<String>();
        Arrays.stream(absaetze(name).split("[,;\\n]+", -1))
                .map(String::strip)
                .filter(t -> !t.isEmpty())
                .forEach(menge::add);
        return menge;
    }

    int zahl(String name) {
        var text = text(name);
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
    }

    <E extends Enum<E>> E wahl(Class<E> art, String name, E sonst) {
        return wahl(art, name).orElse(sonst);
    }

    <E extends Enum<E>> Optional<E> wahl(Class<E> art, String name) {
        var text = text(name);
        return Arrays.stream(art.getEnumConstants()).filter(e -> e.name().equals(text)).findFirst();
    }

    /// A date as precise as it was written; nothing when nothing is.
    Optional<Zeitangabe> zeit(String name) {
        var text = text(name);
        var zeit = text.isEmpty() ? Optional.<Zeitangabe>empty() : Zeitangabe.lesen(text);
        if (zeit.isEmpty() && !text.isEmpty()) {
            fehler.put(name, "P-110");
        }
        return zeit;
    }

    /// A day; the first of the era when it is none, and that is told.
    LocalDate tag(String name) {
        try {
            return LocalDate.parse(text(name));
        } catch (DateTimeException e) {
            fehler.put(name, "P-110");
            return LocalDate.EPOCH;
        }
    }

    /// A figure as exact as it was written; unknown when nothing is.
    Zahlenangabe zahlenangabe(String name) {
        var text = text(name);
        var zahl = text.isEmpty() ? Optional.of(Zahlenangabe.UNBEKANNT) : Zahlenangabe.lesen(text);
        if (zahl.isEmpty()) {
            fehler.put(name, "P-113");
        }
        return zahl.orElse(Zahlenangabe.UNBEKANNT);
    }

    void melden(String name, String code) {
        fehler.put(name, code);
    }

    static Optional<UUID> kennung(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// How a date stands in an input, so that it is read back as the same.
    static String geschrieben(Optional<Zeitangabe> zeit) {
        return zeit.map(z -> z.wortlaut(Sprache.DE)).orElse("");
    }
}
