package dreiklang.basis;

import java.io.PrintStream;
import java.util.List;

/// A command of the launcher that runs inside the program without a web server, for example
/// `pruefe`.
public interface Befehl {

    /// The word after `./dreiklang`.
    String name();

    /// Runs the command.
    ///
    /// @param argumente what stood behind the word
    /// @param ausgabe where to write for the person at the terminal
    /// @return exit code, 0 when all is well
    int ausfuehren(List<String> argumente, PrintStream ausgabe);
}
