/// Turns what a Kommune already has, FIM XDatenfelder and PDF forms, into a draft of a
/// Leistungspaket, and writes answers back into the PDF form.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "basis",
            "ausdruck",
            "seite",
            "formular",
            "leistung",
            "leistung::spi",
            "dokument"
        })
package dreiklang.einfuhr;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
