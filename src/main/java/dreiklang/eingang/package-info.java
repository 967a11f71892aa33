/// What arrives by other ways: scan, mail, other portals. Without a job until the issue on the
/// Eingang.
@NullMarked
@ApplicationModule(
        allowedDependencies = {"basis", "seite", "leistung", "identitaet", "dokument", "akte"})
package dreiklang.eingang;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
