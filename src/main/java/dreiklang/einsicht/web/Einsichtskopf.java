package dreiklang.einsicht.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// What holds for every answer to an outside person, errors included: kept by nobody, found by no
/// search engine, and no other page learns the address.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class Einsichtskopf extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest anfrage) {
        var pfad = anfrage.getRequestURI();
        return !pfad.equals("/einsicht") && !pfad.startsWith("/einsicht/");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest anfrage, HttpServletResponse antwort, FilterChain kette)
            throws ServletException, IOException {
        antwort.setHeader("Cache-Control", "no-store");
        antwort.setHeader("Referrer-Policy", "no-referrer");
        antwort.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
        kette.doFilter(anfrage, antwort);
    }
}
