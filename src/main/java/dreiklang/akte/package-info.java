/// Aktenplan, Akten and filing.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "basis",
            "seite",
            "leistung",
            "leistung::spi",
            "identitaet",
            "dokument",
            "volltext",
            "formular"
        })
package dreiklang.akte;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
