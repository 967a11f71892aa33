/// Keeps files: content store, checksum, virus check, PDF/A, letters from Vorlagen.
@NullMarked
@ApplicationModule(
        allowedDependencies = {"basis", "seite", "ausdruck", "leistung", "leistung::spi", "lager"})
package dreiklang.dokument;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
