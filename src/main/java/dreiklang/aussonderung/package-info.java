/// Aussonderung: what becomes of Akten after their Aufbewahrungsfrist, in dialogue with the
/// archive, until nothing but the proof is left.
@NullMarked
@ApplicationModule(allowedDependencies = {"basis", "seite", "identitaet", "dokument", "akte"})
package dreiklang.aussonderung;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
