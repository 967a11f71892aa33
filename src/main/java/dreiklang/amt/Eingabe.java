package dreiklang.amt;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What was typed into a form of the Vorgang, so that nothing is lost when something must be
/// corrected.
///
/// @param werte raw values by name of the input
public record Eingabe(Map<String, String> werte) {

    /// Nothing typed yet.
    static final Eingabe LEER = new Eingabe(Map.of());

    /// The raw value of an input.
    public String wert(String name) {
        return werte.getOrDefault(name, "");
    }

    /// The day from three inputs; empty when it is none.
    Optional<LocalDate> tag(String name) {
        try {
            return Optional.of(
                    LocalDate.of(zahl(name + ".jahr"), zahl(name + ".monat"), zahl(name + ".tag")));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// Whether none of the three inputs of a day has been filled in.
    boolean leer(String name) {
        return (wert(name + ".tag") + wert(name + ".monat") + wert(name + ".jahr")).isBlank();
    }

    /// The identifier that was chosen; empty when none was, or something else was sent.
    Optional<UUID> kennung(String name) {
        try {
            return Optional.of(UUID.fromString(wert(name)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private int zahl(String name) {
        String text = wert(name).strip();
        return text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : -1;
    }
}
