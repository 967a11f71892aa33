/// The invented Kommune and the Zeitmaschine that gives it a past. Only in demo operation.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "basis",
            "seite",
            "betrieb",
            "fachverfahren",
            "formular",
            "karte",
            "leistung",
            "identitaet",
            "dokument",
            "zahlung",
            "postfach",
            "prozess",
            "antrag",
            "antrag::ereignisse",
            "akte",
            "programm",
            "ressourcen",
            "vorgang",
            "vorgang::ereignisse",
            "vorgang::auskunft"
        })
package dreiklang.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
