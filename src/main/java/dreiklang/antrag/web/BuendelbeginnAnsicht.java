package dreiklang.antrag.web;

import dreiklang.leistung.Lebenslage;
import dreiklang.leistung.Leistung;
import dreiklang.seite.Rahmen;
import java.util.List;
import java.util.Optional;

/// What can be done at once in a Lebenslage, before the first question.
///
/// @param rahmen the frame
/// @param lebenslage the Lebenslage
/// @param einleitung what comes of it
/// @param leistungen what may be proposed
/// @param begonnen address of the Buendel this browser has begun and not sent
public record BuendelbeginnAnsicht(
        Rahmen rahmen,
        Lebenslage lebenslage,
        String einleitung,
        List<Leistung> leistungen,
        Optional<String> begonnen) {

    /// Name of the Lebenslage.
    public String name() {
        return lebenslage.name().in(rahmen.sprache());
    }
}
