/// Figures as honest as they were told, dates as precise as they are, and the check whether the
/// tables of a file close: what does not is shown with both values, and never corrected.
@NullMarked
@ApplicationModule(allowedDependencies = {"basis", "seite"})
package dreiklang.rechenprobe;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
