package dreiklang.leistung;

import dreiklang.basis.Offen;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;

/// The door of what is confidential: Leistungen whose Vorgaenge only those may see who hold one of
/// the named roles in the responsible unit, whoever their superiors are.
@Service
public class Vertraulichkeiten {

    private final Katalog katalog;

    Vertraulichkeiten(Katalog katalog) {
        this.katalog = katalog;
    }

    /// The confidential Leistungen with the names of the roles that open them, in lower case. What
    /// was confidential once stays so, whatever a later Fassung says.
    @Offen("callers bound with it what they show")
    public Map<LeistungsSchluessel, Set<String>> alle() {
        return katalog.stand().vertrauliche();
    }
}
