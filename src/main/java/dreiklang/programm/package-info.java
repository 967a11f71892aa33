/// The Masterplan: Ideen, Massnahmen, resources, Prozesse. Without a job until the issue on the
/// Programm.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "basis",
            "seite",
            "leistung",
            "identitaet",
            "dokument",
            "antrag::ereignisse",
            "vorgang::ereignisse"
        })
package dreiklang.programm;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
