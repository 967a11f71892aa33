/// Opening hours, slots and bookings. Without a job of its own until the issue on Termine.
@NullMarked
@ApplicationModule(allowedDependencies = {"basis", "seite", "leistung", "identitaet"})
package dreiklang.termin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
