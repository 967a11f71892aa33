/// The measuring: Kennzahlen from the facts of real Vorgaenge.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "basis",
            "seite",
            "leistung",
            "leistung::ereignisse",
            "leistung::spi",
            "identitaet",
            "antrag::ereignisse",
            "vorgang::ereignisse"
        })
package dreiklang.steuerung;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
