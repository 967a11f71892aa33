/// Who is who: citizens, Beschaeftigte, Organisationseinheiten, roles, rights; sign-in; the audit
/// trail (Protokoll).
@NullMarked
@ApplicationModule(allowedDependencies = {"basis", "seite"})
package dreiklang.identitaet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
