/// The rooms of the Amt around the Vorgaenge: desk, lists, the page of a Vorgang and its verbs. As
/// the portal for people, so this for staff: pages only, which ask the doors.
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
