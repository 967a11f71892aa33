/// The ways into an Akte besides filing one by one: whole holdings from a list and a folder, e-mail
/// to the address of an Akte, and many files or folders at once.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "basis",
            "seite",
            "identitaet",
            "dokument",
            "akte",
            "akte::ereignisse"
        })
package dreiklang.ablage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
