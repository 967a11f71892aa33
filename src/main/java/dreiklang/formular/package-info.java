/// Questions and answers: definition, conditions, checking, rendering. One engine for everything
/// that asks questions.
@NullMarked
@ApplicationModule(allowedDependencies = {"basis", "seite", "ausdruck", "karte"})
package dreiklang.formular;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
