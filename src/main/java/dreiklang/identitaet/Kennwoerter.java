package dreiklang.identitaet;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/// Hashes passwords with Argon2id: 19 MiB, two passes, one lane (OWASP's recommendation).
///
/// One hash keeps a core busy for about a tenth of a second. Therefore at most half of the cores
/// hash at the same time: a flood of sign-ins must not slow down those who are submitting an
/// Antrag.
@Component
class Kennwoerter {

    /// What a new password must have at least; no rules about kinds of characters (BSI ORP.4, NIST
    /// SP 800-63B).
    static final int MINDESTENS = 12;

    private static final int SALZ = 16;
    private static final int LAENGE = 32;
    private static final int KIB = 19_456;
    private static final long GEDULD_SEKUNDEN = 10;

    private final Argon2PasswordEncoder argon = new Argon2PasswordEncoder(SALZ, LAENGE, 1, KIB, 2);
    private final Semaphore plaetze =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);
    private volatile String niemand = "";

    /// The hash of a password, with its salt and parameters.
    String hash(String kennwort) {
        return nacheinander(() -> String.valueOf(argon.encode(kennwort)));
    }

    /// Whether the password belongs to the hash. Takes as long when there is no hash, so that
    /// nobody learns who exists.
    boolean stimmt(String kennwort, String hash) {
        if (!hash.isEmpty()) {
            return nacheinander(() -> argon.matches(kennwort, hash));
        }
        if (niemand.isEmpty()) {
            niemand = hash("niemand");
        }
        boolean unused = nacheinander(() -> argon.matches(kennwort, niemand));
        return false;
    }

    private <T> T nacheinander(Supplier<T> arbeit) {
        try {
            if (!plaetze.tryAcquire(GEDULD_SEKUNDEN, TimeUnit.SECONDS)) {
                throw new LockedException("too many sign-ins at once");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LockedException("interrupted", e);
        }
        try {
            return arbeit.get();
        } finally {
            plaetze.release();
        }
    }
}
