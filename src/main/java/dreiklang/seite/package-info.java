/// How pages are made: view, Texte, frames, error pages, response headers. Knows only the basis.
@NullMarked
@ApplicationModule(allowedDependencies = {"basis"})
package dreiklang.seite;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
