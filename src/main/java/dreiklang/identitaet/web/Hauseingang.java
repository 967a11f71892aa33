package dreiklang.identitaet.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/// Stands before the way to the issuer: unknown names do not exist, and an issuer that is away is
/// no failure of ours.
final class Hauseingang extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(Hauseingang.class);

    private final ClientRegistrationRepository verzeichnis;

    Hauseingang(ClientRegistrationRepository verzeichnis) {
        this.verzeichnis = verzeichnis;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest anfrage) {
        return !anfrage.getRequestURI().startsWith(Hausanmeldung.WEG + "/");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest anfrage, HttpServletResponse antwort, FilterChain kette)
            throws ServletException, IOException {
        if (!anfrage.getRequestURI().equals(Hausanmeldung.WEG + "/" + Hausanmeldung.HAUS)) {
            antwort.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (erreichbar()) {
            kette.doFilter(anfrage, antwort);
        } else {
            antwort.sendRedirect("/amt/anmelden?oidc");
        }
    }

    /// The library asks the issuer for its addresses here and answers trouble with exceptions of
    /// many kinds.
    private boolean erreichbar() {
        try {
            return verzeichnis.findByRegistrationId(Hausanmeldung.HAUS) != null;
        } catch (RuntimeException e) {
            LOG.warn(
                    "the issuer of the house's sign-in does not answer properly: {}",
                    e.getMessage());
            return false;
        }
    }
}
