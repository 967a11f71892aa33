/// Taking Akten out of the house: a whole Akte as one PDF, and the Akteneinsicht of outside
/// persons.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "basis",
            "seite",
            "identitaet",
            "dokument",
            "akte",
            "akte::ereignisse",
            "blattwerk"
        })
package dreiklang.einsicht;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
