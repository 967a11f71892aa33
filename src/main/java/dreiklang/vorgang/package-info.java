/// The work: Ablauf, Aufgaben, Fristen, decision and Bescheid.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "basis",
            "seite",
            "ausdruck",
            "ablauf",
            "formular",
            "leistung",
            "leistung::spi",
            "identitaet",
            "dokument",
            "signatur",
            "termin",
            "zahlung",
            "fachverfahren",
            "postfach",
            "antrag",
            "antrag::ereignisse",
            "akte",
            "eingang::ereignisse"
        })
package dreiklang.vorgang;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
