/// Electronic signatures and seals on PDFs, and what signatures that arrive are worth.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "basis",
            "seite",
            "leistung",
            "leistung::spi",
            "dokument",
            "identitaet"
        })
package dreiklang.signatur;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
