/// The Kommune's own map: reads it from its folder, knows which Ortsteil and which street a place
/// lies at, draws parts of it. Asks no other host.
@NullMarked
@ApplicationModule(allowedDependencies = {"basis"})
package dreiklang.karte;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
