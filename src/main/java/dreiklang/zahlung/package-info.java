/// The Gebuehr by rule, the Kassenzeichen and the ways to pay.
@NullMarked
@ApplicationModule(
        allowedDependencies = {"basis", "seite", "ausdruck", "leistung", "leistung::spi"})
package dreiklang.zahlung;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
