/// The leaves of what is filed: shown side by side, blackened, turned, put in another order,
/// stamped, annotated, made lasting. The originals are never changed.
@NullMarked
@ApplicationModule(allowedDependencies = {"basis", "seite", "identitaet", "dokument", "akte"})
package dreiklang.blattwerk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
