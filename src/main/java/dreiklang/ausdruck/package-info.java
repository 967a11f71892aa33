/// The one language for conditions and calculations: visibility, requiredness, fees, routing. Knows
/// fields by name only.
@NullMarked
@ApplicationModule(allowedDependencies = {"basis"})
package dreiklang.ausdruck;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
