/// The Gebuehr by rule, the Kassenzeichen and the ways to pay; what the Kommune gives back by rule,
/// and the money it pays.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "basis",
            "seite",
            "ausdruck",
            "leistung",
            "leistung::spi",
            "identitaet"
        })
package dreiklang.zahlung;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
