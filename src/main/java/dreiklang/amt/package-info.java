/// The rooms of the Amt around the Vorgaenge: desk, lists, the page of a Vorgang and its verbs. As
/// the portal for people, so this for staff: pages that ask the doors, what is ordered for many
/// Vorgaenge at once, and how a person wants to see her lists.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "basis",
            "seite",
            "formular",
            "leistung",
            "identitaet",
            "dokument",
            "signatur",
            "zahlung",
            "postfach",
            "antrag",
            "antrag::ereignisse",
            "ablauf",
            "fachverfahren",
            "vorgang",
            "vorgang::ereignisse",
            "vorgang::auskunft"
        })
package dreiklang.amt;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
