/// The public rooms: start page, find, my matters, status.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "basis",
            "seite",
            "formular",
            "leistung",
            "identitaet",
            "antrag",
            "antrag::ereignisse",
            "termin",
            "zahlung",
            "postfach",
            "vorgang::auskunft",
            "steuerung::ereignisse"
        })
package dreiklang.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
