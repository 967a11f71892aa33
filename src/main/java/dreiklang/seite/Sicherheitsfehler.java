package dreiklang.seite;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

/// Tells the failures that belong to Spring Security, which leads to the sign-in page.
final class Sicherheitsfehler {

    private Sicherheitsfehler() {}

    static boolean istEiner(Exception fehler) {
        return fehler instanceof AccessDeniedException || fehler instanceof AuthenticationException;
    }
}
