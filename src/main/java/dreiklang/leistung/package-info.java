/// What the Kommune offers: catalogue, search, Lebenslagen; reads, checks and versions
/// Leistungspakete.
@NullMarked
@ApplicationModule(allowedDependencies = {"basis", "seite", "ausdruck", "formular"})
package dreiklang.leistung;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
