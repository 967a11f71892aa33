/// Words everybody needs: Geldbetrag, Frist, Kalender, FachlicherFehler. Knows nobody.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dreiklang.basis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
