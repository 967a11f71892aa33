package dreiklang.portal.web;

import dreiklang.leistung.Lebenslage;
import dreiklang.leistung.Leistung;
import dreiklang.seite.Rahmen;
import java.util.List;
import java.util.Optional;

/// The list of Leistungen: all of them, those of a Lebenslage, or those that were found.
///
/// @param rahmen frame
/// @param suche what was searched for, empty when nothing was
/// @param lebenslage the Lebenslage asked for
/// @param gruppen Leistungen below their letter; one group without a letter when something was
///   searched for
/// @param anzahl number of Leistungen in all groups
/// @param lebenslagen all Lebenslagen, to go on from here
/// @param alle all Leistungen by name, offered when nothing was found
public record TrefferAnsicht(
        Rahmen rahmen,
        String suche,
        Optional<Lebenslage> lebenslage,
        List<Gruppe> gruppen,
        int anzahl,
        List<Lebenslage> lebenslagen,
        List<Leistung> alle) {

    /// Leistungen below one letter.
    ///
    /// @param buchstabe the letter, empty when the list is not ordered by name
    /// @param leistungen the Leistungen
    public record Gruppe(String buchstabe, List<Leistung> leistungen) {}

    /// The first heading and title of the page.
    public String titel() {
        if (!suche.isEmpty()) {
            return rahmen.text("portal.treffer.titel-suche", suche);
        }
        return lebenslage
                .map(l -> l.name().in(rahmen.sprache()))
                .orElseGet(() -> rahmen.text("portal.treffer.titel"));
    }
}
