/// Proof over time: hash trees over all Dokumente, sealed and time-stamped, and evidence records
/// (RFC 4998) that can be checked without this program.
@NullMarked
@ApplicationModule(
        allowedDependencies = {"basis", "seite", "identitaet", "dokument", "signatur", "akte"})
package dreiklang.beweis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
