/// The machine below the program: embedded database, backup and restore, free-space guard, command
/// line.
@NullMarked
@ApplicationModule(allowedDependencies = {"basis"})
package dreiklang.betrieb;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
