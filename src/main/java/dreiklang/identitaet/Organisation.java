package dreiklang.identitaet;

import dreiklang.basis.Befund;
import dreiklang.basis.Braucht;
import dreiklang.basis.Offen;
import dreiklang.basis.Recht;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/// The door of the organisation: units and the people who work in them.
@Service
public class Organisation {

    /// The unit of that short name.
    @Offen("public reading")
    public Optional<Organisationseinheit> einheit(String kurz) {
        throw new UnsupportedOperationException("not built yet");
    }

    /// All units in the order of the plan.
    @Offen("public reading")
    public List<Organisationseinheit> einheiten() {
        throw new UnsupportedOperationException("not built yet");
    }

    /// The unit itself and every unit below it.
    @Offen("public reading")
    public Set<String> mitUntereinheiten(String kurz) {
        throw new UnsupportedOperationException("not built yet");
    }

    /// A person by identifier.
    @Offen("names of staff are shown to staff and on Bescheide")
    public Optional<Beschaeftigte> person(BeschaeftigteId id) {
        throw new UnsupportedOperationException("not built yet");
    }

    /// The people of a unit, by name.
    @Offen("called by pages of the Amt")
    public List<Beschaeftigte> personen(String einheit) {
        throw new UnsupportedOperationException("not built yet");
    }

    /// Loads units and people of a Kommune's folder; existing ones are updated.
    @Offen("called by the program at start")
    public List<Befund> laden(Path ordner) {
        throw new UnsupportedOperationException("not built yet");
    }
}
