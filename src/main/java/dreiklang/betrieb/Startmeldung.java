package dreiklang.betrieb;

import java.util.List;

/// Something the person at the terminal is told as soon as the program is ready, for example the
/// sign-ins of the demo.
public interface Startmeldung {

    /// The lines as printed; none when there is nothing to say.
    List<String> zeilen();
}
