package dreiklang.identitaet;

import java.io.Serializable;
import org.springframework.security.core.AuthenticatedPrincipal;

/// Who has signed in, as kept in the session. A citizen is never staff: there are two kinds and no
/// way from one to the other.
///
/// The session lives in memory and ends with the process, therefore `seit` may be a reading of
/// [System#nanoTime()].
sealed interface Anmeldung extends AuthenticatedPrincipal, Serializable {

    /// Version of the sign-in data; a changed password or a switched-off account ends every older
    /// session.
    int stand();

    /// When the sign-in happened, in nanoseconds of the running process.
    long seit();

    /// A person of the Kommune.
    ///
    /// @param id who
    /// @param anmeldename name at sign-in
    /// @param name display name
    record Amt(java.util.UUID id, String anmeldename, String name, int stand, long seit)
            implements Anmeldung {
        @Override
        public String getName() {
            return name;
        }
    }

    /// The holder of a citizen's account.
    ///
    /// @param id the account
    /// @param email confirmed address
    record Konto(java.util.UUID id, String email, int stand, long seit) implements Anmeldung {
        @Override
        public String getName() {
            return email;
        }
    }
}
