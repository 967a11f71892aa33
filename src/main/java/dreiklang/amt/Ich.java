package dreiklang.amt;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.identitaet.Beschaeftigte;
import dreiklang.identitaet.Handelnder;
import dreiklang.identitaet.Konten;
import org.springframework.stereotype.Component;

/// Who of the staff is signed in.
@Component
class Ich {

    private final Konten konten;

    Ich(Konten konten) {
        this.konten = konten;
    }

    /// The person.
    ///
    /// @throws FachlicherFehler V-403 when somebody else is acting
    Beschaeftigte person() {
        if (konten.aktuell() instanceof Handelnder.Amtsperson amt) {
            return amt.person();
        }
        throw new FachlicherFehler(Fehlerart.VERBOTEN, "V-403");
    }
}
