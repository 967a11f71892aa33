/// The Masterplan as a living thing: plans, what the Kommune calls their goals and fields, and the
/// Massnahmen with their state, proof, milestones and history.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "basis",
            "seite",
            "rechenprobe",
            "leistung",
            "identitaet",
            "dokument",
            "antrag::ereignisse",
            "vorgang::ereignisse"
        })
package dreiklang.programm;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
