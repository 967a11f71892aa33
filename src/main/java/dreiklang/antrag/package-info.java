/// Fill in, save, check and submit: from the first page to the receipt.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "basis",
            "seite",
            "formular",
            "leistung",
            "identitaet",
            "dokument",
            "zahlung"
        })
package dreiklang.antrag;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
