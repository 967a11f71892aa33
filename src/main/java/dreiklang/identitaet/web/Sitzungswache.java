package dreiklang.identitaet.web;

import dreiklang.identitaet.Handelnder;
import dreiklang.identitaet.Konten;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Ends a session that no longer counts: the person was switched off, the password changed, or the
/// longest time is over.
final class Sitzungswache extends OncePerRequestFilter {

    private final Konten konten;

    Sitzungswache(Konten konten) {
        this.konten = konten;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest anfrage, HttpServletResponse antwort, FilterChain kette)
            throws ServletException, IOException {
        var wer = SecurityContextHolder.getContext().getAuthentication();
        boolean angemeldet = wer != null && !(wer instanceof AnonymousAuthenticationToken);
        if (angemeldet && konten.aktuell() instanceof Handelnder.Unbekannt) {
            var sitzung = anfrage.getSession(false);
            if (sitzung != null) {
                sitzung.invalidate();
            }
            SecurityContextHolder.clearContext();
            SecurityContextHolder.getContext().setAuthentication(Anonym.zeichen());
        }
        kette.doFilter(anfrage, antwort);
    }
}
