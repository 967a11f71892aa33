/// What a plan costs and who works on it: posts, rates, budget lines, funding, the table reckoned
/// from them beside what a paper says, and what was really spent.
@NullMarked
@ApplicationModule(
        allowedDependencies = {"basis", "seite", "rechenprobe", "identitaet", "programm"})
package dreiklang.ressourcen;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
