package dreiklang.identitaet.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/// Leads back to the sign-in page with one of two messages: not right, or too often. Which part was wrong stays unsaid.
record Anmeldefehler(String seite) implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest anfrage, HttpServletResponse antwort, AuthenticationException grund)
            throws IOException {
        String meldung = grund instanceof LockedException ? "?spaeter" : "?fehler";
        antwort.setStatus(HttpServletResponse.SC_SEE_OTHER);
        antwort.setHeader("Location", seite + meldung);
    }
}
