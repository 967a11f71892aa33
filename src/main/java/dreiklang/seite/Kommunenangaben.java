package dreiklang.seite;

import dreiklang.basis.Offen;
import java.util.List;
import org.springframework.stereotype.Service;

/// Keeps what is known about the Kommune; filled at start from `kommune.yaml`.
@Service
public class Kommunenangaben {

    private volatile Kommune aktuell = new Kommune("Dreiklang", "NW", List.of(), "", "");

    /// The Kommune this installation works for.
    @Offen("printed on every page")
    public Kommune aktuell() {
        return aktuell;
    }

    /// Takes the data of the Kommune over.
    @Offen("called by the program at start")
    public void uebernehmen(Kommune kommune) {
        aktuell = kommune;
    }
}
