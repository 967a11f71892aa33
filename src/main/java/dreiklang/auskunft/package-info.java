/// Data protection: what is kept about a person (Art. 15 DSGVO), what is deleted when, what is
/// processed and why. Knows the other modules only by what they say of themselves.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "basis",
            "seite",
            "formular",
            "leistung",
            "leistung::spi",
            "identitaet",
            "dokument",
            "akte",
            "akte::ereignisse"
        })
package dreiklang.auskunft;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
