/// How the work goes: reads and checks the Ablauf of a Leistung and runs it. Knows no Vorgang; what
/// a step means is told by whoever runs it.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "basis",
            "seite",
            "ausdruck",
            "formular",
            "leistung",
            "leistung::spi"
        })
package dreiklang.ablauf;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
