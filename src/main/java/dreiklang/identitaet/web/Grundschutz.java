package dreiklang.identitaet.web;

import dreiklang.seite.Abgelaufen;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.SessionTrackingMode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.stereotype.Component;

/// What holds for every answer: headers, cookies, protection of forms against forged requests.
@Component
class Grundschutz implements ServletContextInitializer {

    static final String INHALT =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; frame-ancestors 'none';"
                    + " base-uri 'none'; form-action 'self'";
    private static final String GERAETE =
            "accelerometer=(), camera=(), display-capture=(), geolocation=(self), gyroscope=(),"
                    + " magnetometer=(), microphone=(), midi=(), payment=(), usb=(),"
                    + " publickey-credentials-create=(self), publickey-credentials-get=(self)";
    private static final long ZWEI_JAHRE = 63_072_000L;

    private final boolean verschluesselt;

    /// @param adresse address under which people reach the program; with `https` cookies are bound
    ///   to it
    Grundschutz(@Value("${dreiklang.adresse:}") String adresse) {
        this.verschluesselt = adresse.startsWith("https://");
    }

    /// Applies headers and form protection to a filter chain.
    void anwenden(HttpSecurity http) {
        anwenden(http, "");
    }

    /// The same, for pages whose forms may lead to one more address.
    ///
    /// @param formziel scheme, host and port; empty when there is none
    void anwenden(HttpSecurity http, String formziel) {
        http.headers(h -> kopfzeilen(h, (INHALT + " " + formziel).strip()));
        http.csrf(c -> c.csrfTokenRepository(formularzeichen()));
    }

    private static void kopfzeilen(HeadersConfigurer<HttpSecurity> h, String inhalt) {
        h.contentSecurityPolicy(p -> p.policyDirectives(inhalt))
                .httpStrictTransportSecurity(
                        s -> s.includeSubDomains(true).maxAgeInSeconds(ZWEI_JAHRE))
                .referrerPolicy(r -> r.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(c -> c.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(p -> p.policy(GERAETE));
    }

    /// The token lies in a cookie, not in the session: a form that was open overnight can still be
    /// sent.
    private CookieCsrfTokenRepository formularzeichen() {
        var ablage = new CookieCsrfTokenRepository();
        ablage.setCookieName(cookiename("formular"));
        ablage.setCookiePath("/");
        ablage.setCookieCustomizer(c -> c.httpOnly(true).sameSite("Lax").secure(verschluesselt));
        return ablage;
    }

    /// Makes the session cookie as strict as the connection allows.
    @Override
    public void onStartup(ServletContext kontext) {
        var cookie = kontext.getSessionCookieConfig();
        cookie.setName(cookiename("sitzung"));
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(verschluesselt);
        cookie.setAttribute("SameSite", "Lax");
        kontext.setSessionTrackingModes(EnumSet.of(SessionTrackingMode.COOKIE));
    }

    private String cookiename(String name) {
        return (verschluesselt ? "__Host-" : "") + name;
    }

    /// A stale form of this server comes back with what was typed in it; a forged one is refused;
    /// everything else that is not allowed does not exist for this person.
    void abgewiesen(
            HttpServletRequest anfrage, HttpServletResponse antwort, AccessDeniedException grund)
            throws IOException, ServletException {
        if (!(grund instanceof CsrfException)) {
            antwort.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (anfrage.getMethod().equals("POST") && vonHier(anfrage)) {
            anfrage.getRequestDispatcher(Abgelaufen.PFAD + anfrage.getRequestURI())
                    .forward(anfrage, antwort);
        } else {
            antwort.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /// Every browser of today says where a form comes from. What says nothing is no browser and
    /// holds nobody's cookies.
    private static boolean vonHier(HttpServletRequest anfrage) {
        var seite = anfrage.getHeader("Sec-Fetch-Site");
        var ursprung = anfrage.getHeader("Origin");
        if (seite != null) {
            return seite.equals("same-origin");
        }
        return ursprung == null
                || ursprung.equals(anfrage.getScheme() + "://" + anfrage.getHeader("Host"));
    }
}
