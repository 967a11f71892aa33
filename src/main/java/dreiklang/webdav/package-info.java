/// Akten as a drive (WebDAV, RFC 4918, class 1 and 2), so that word processors and file managers
/// work with Schriftstücke where they lie.
@NullMarked
@ApplicationModule(allowedDependencies = {"basis", "seite", "identitaet", "dokument", "akte"})
package dreiklang.webdav;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
