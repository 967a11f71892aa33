package dreiklang.seite;

import dreiklang.basis.Zufall;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Gives every request a number that stands in all its lines of the log; when something fails, the
/// page names the same number.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Anfragespur extends OncePerRequestFilter {

    private static final String MERKMAL = Anfragespur.class.getName();
    private static final int LAENGE = 8;

    /// The number of a request.
    static String nummer(HttpServletRequest anfrage) {
        if (anfrage.getAttribute(MERKMAL) instanceof String nummer) {
            return nummer;
        }
        var nummer = Zufall.sprechbar(LAENGE);
        anfrage.setAttribute(MERKMAL, nummer);
        return nummer;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest anfrage, HttpServletResponse antwort, FilterChain kette)
            throws ServletException, IOException {
        Spur.anfrage(nummer(anfrage));
        try {
            kette.doFilter(anfrage, antwort);
        } finally {
            Spur.verwischen();
        }
    }

    /// The page of an error is made in a second round; its lines carry the number too.
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
