/// Messages and Bescheide to people with proof of Bekanntgabe; outgoing mail.
@NullMarked
@ApplicationModule(allowedDependencies = {"basis", "seite", "dokument", "identitaet"})
package dreiklang.postfach;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
