/// The Prozesse of the Kommune: as they are (IST) and as they should be (SOLL), step by step, with
/// what they cost and what a change would save. Figures stay as exact as they were told.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "basis",
            "seite",
            "rechenprobe",
            "identitaet",
            "leistung",
            "fachverfahren"
        })
package dreiklang.prozess;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
