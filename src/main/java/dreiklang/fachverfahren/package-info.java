/// The connection to Fachverfahren: the register, what is delivered to them and what they report
/// back. Knows no Vorgang; whoever has facts hands them over.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "basis",
            "seite",
            "ausdruck",
            "leistung",
            "leistung::spi",
            "identitaet",
            "postfach"
        })
package dreiklang.fachverfahren;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
