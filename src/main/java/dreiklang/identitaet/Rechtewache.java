package dreiklang.identitaet;

import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import org.aspectj.lang.annotation.Aspect;
import org.aspectj.lang.annotation.Before;
import org.springframework.stereotype.Component;

/// Stands before every method that names a right and lets nobody through who does not have it.
///
/// It asks for the rights as they are now, not as they were at the sign-in. Work of the program
/// itself has no rights either: what it may call is marked as open.
@Aspect
@Component
class Rechtewache {

    private final Konten konten;

    Rechtewache(Konten konten) {
        this.konten = konten;
    }

    /// @throws FachlicherFehler I-403 when the acting person does not have the right
    @Before("@annotation(braucht)")
    void pruefen(Braucht braucht) {
        boolean darf =
                konten.aktuell() instanceof Handelnder.Amtsperson amt
                        && amt.person().rechte().contains(braucht.value());
        if (!darf) {
            throw new FachlicherFehler(Fehlerart.VERBOTEN, "I-403");
        }
    }
}
