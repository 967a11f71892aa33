package dreiklang.identitaet.web;

import dreiklang.identitaet.Handelnder;
import dreiklang.identitaet.Konten;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.filter.OncePerRequestFilter;

/// The way in for programs (WebDAV): name and Appkennwort with every request, no session, only over
/// TLS or on the machine itself.
@Configuration(proxyBeanMethods = false)
class Programmschutz {

    private static final String ORT = "/webdav";

    /// A program keeps no cookies and follows no forms, so there is nothing to forge.
    @Bean
    @Order(1)
    SecurityFilterChain programme(
            HttpSecurity http,
            Konten konten,
            @Qualifier("appkennwort") AuthenticationProvider pruefung) {
        return http.securityMatcher(ORT, ORT + "/**")
                .authenticationManager(new ProviderManager(pruefung))
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(c -> c.disable())
                .headers(h -> h.cacheControl(c -> c.disable()))
                .logout(l -> l.disable())
                .requestCache(r -> r.disable())
                .authorizeHttpRequests(w ->
                        w.anyRequest()
                                .access((wer, wo) ->
                                        new AuthorizationDecision(
                                                konten.aktuell() instanceof Handelnder.Amtsperson)))
                .httpBasic(b -> b.authenticationEntryPoint(Programmschutz::fragen))
                .exceptionHandling(e -> e.authenticationEntryPoint(Programmschutz::fragen))
                .addFilterBefore(new Leitungswache(), BasicAuthenticationFilter.class)
                .build();
    }

    /// WebDAV has methods and names of files that pages do not have; elsewhere all stays strict.
    @Bean
    HttpFirewall eingangswand() {
        var streng = new StrictHttpFirewall();
        var webdav = new StrictHttpFirewall();
        webdav.setAllowedHttpMethods(
                List.of(
                        "OPTIONS",
                        "GET",
                        "HEAD",
                        "PUT",
                        "DELETE",
                        "PROPFIND",
                        "PROPPATCH",
                        "MKCOL",
                        "COPY",
                        "MOVE",
                        "LOCK",
                        "UNLOCK",
                        "POST"));
        webdav.setAllowSemicolon(true);
        webdav.setAllowUrlEncodedPercent(true);
        webdav.setAllowUrlEncodedPeriod(true);
        return new Weiche(streng, webdav);
    }

    private record Weiche(StrictHttpFirewall streng, StrictHttpFirewall webdav)
            implements HttpFirewall {

        @Override
        public org.springframework.security.web.firewall.FirewalledRequest getFirewalledRequest(
                HttpServletRequest anfrage) {
            boolean programm =
                    anfrage.getRequestURI().equals(ORT)
                            || anfrage.getRequestURI().startsWith(ORT + "/");
            return (programm ? webdav : streng).getFirewalledRequest(anfrage);
        }

        @Override
        public HttpServletResponse getFirewalledResponse(HttpServletResponse antwort) {
            return streng.getFirewalledResponse(antwort);
        }
    }

    private static void fragen(
            HttpServletRequest anfrage, HttpServletResponse antwort, AuthenticationException grund)
            throws IOException {
        if (grund instanceof LockedException) {
            antwort.setStatus(429);
            antwort.setHeader("Retry-After", "900");
            sagen(antwort, "I-429 Zu viele Versuche. Bitte warten Sie eine Viertelstunde.");
            return;
        }
        antwort.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        antwort.setHeader("WWW-Authenticate", "Basic realm=\"Dreiklang\", charset=\"UTF-8\"");
        sagen(
                antwort,
                "I-401 Bitte melden Sie sich mit Anmeldename und App-Kennwort an. Das App-Kennwort"
                        + " legen Sie unter /amt/app-kennwoerter an.");
    }

    private static void sagen(HttpServletResponse antwort, String satz) throws IOException {
        antwort.setContentType("text/plain;charset=UTF-8");
        antwort.getOutputStream().write(satz.getBytes(StandardCharsets.UTF_8));
    }

    /// Whoever would send the secret in the clear is told so before it is looked at.
    private static final class Leitungswache extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(
                HttpServletRequest anfrage, HttpServletResponse antwort, FilterChain kette)
                throws ServletException, IOException {
            if (anfrage.isSecure()
                    || InetAddress.ofLiteral(anfrage.getRemoteAddr().replaceAll("%.*", ""))
                            .isLoopbackAddress()) {
                kette.doFilter(anfrage, antwort);
                return;
            }
            antwort.setStatus(HttpServletResponse.SC_FORBIDDEN);
            sagen(antwort, "I-127 WebDAV gibt es nur verschlüsselt. Bitte benutzen Sie https.");
        }
    }
}
