package dreiklang.identitaet;

import dreiklang.basis.Braucht;
import dreiklang.basis.Offen;
import dreiklang.basis.Recht;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/// The door of the accounts: who is signed in, and the accounts of citizens.
@Service
public class Konten {

    /// Who is acting in this thread.
    @Offen("reads the current sign-in only")
    public Handelnder aktuell() {
        throw new UnsupportedOperationException("not built yet");
    }

    /// Runs a piece of work as the person; used by the demo Kommune and by tests, never reachable from a page.
    @Offen("program only, enforced by ArchitekturTest")
    public <T> T als(BeschaeftigteId person, Supplier<T> arbeit) {
        throw new UnsupportedOperationException("not built yet");
    }
}
