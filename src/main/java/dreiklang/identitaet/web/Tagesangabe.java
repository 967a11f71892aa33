package dreiklang.identitaet.web;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// A day from three inputs of a form.
final class Tagesangabe {

    private Tagesangabe() {}

    /// @param code code of the error when something was typed that is no day
    /// @return empty when nothing was typed
    static Optional<LocalDate> lesen(Map<String, String> werte, String name, String code) {
        String tag = werte.getOrDefault(name + ".tag", "").strip();
        String monat = werte.getOrDefault(name + ".monat", "").strip();
        String jahr = werte.getOrDefault(name + ".jahr", "").strip();
        if ((tag + monat + jahr).isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(zahl(jahr), zahl(monat), zahl(tag)));
        } catch (DateTimeException e) {
            throw new FachlicherFehler(Fehlerart.EINGABE, code);
        }
    }

    private static int zahl(String text) {
        return text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : -1;
    }
}
