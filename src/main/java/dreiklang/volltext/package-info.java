/// The index of texts: how they are taken apart, kept and found. Knows nothing of who asks; what
/// may be seen is part of every question.
@NullMarked
@ApplicationModule(allowedDependencies = "basis")
package dreiklang.volltext;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
