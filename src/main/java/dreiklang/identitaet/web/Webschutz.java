package dreiklang.identitaet.web;

import dreiklang.identitaet.Handelnder;
import dreiklang.identitaet.Konten;
import dreiklang.seite.Texte;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.csrf.CsrfFilter;

/// Who may see which address. Closed unless it is named here.
@Configuration(proxyBeanMethods = false)
class Webschutz {

    /// Open to everybody; what needs an account or a PIN asks for it itself.
    private static final String[] OFFEN = {
        "/",
        "/leistungen/**",
        "/lebenslagen/**",
        "/anliegen/**",
        "/antraege/**",
        "/konto/**",
        "/assets/**",
        "/karte/**",
        "/kalender/**",
        "/einsicht/**",
        "/bereit",
        "/favicon.ico",
        "/.well-known/security.txt",
        "/barrierefreiheit",
        "/datenschutz",
        "/impressum",
        "/leichte-sprache"
    };

    private final Konten konten;
    private final Texte texte;
    private final Merkzettel merkzettel;
    private final Grundschutz grundschutz;
    private final List<LogoutHandler> abmeldungen;

    /// @param abmeldungen what else has to happen when somebody signs out
    Webschutz(
            Konten konten,
            Texte texte,
            Merkzettel merkzettel,
            Grundschutz grundschutz,
            List<LogoutHandler> abmeldungen) {
        this.konten = konten;
        this.texte = texte;
        this.merkzettel = merkzettel;
        this.grundschutz = grundschutz;
        this.abmeldungen = abmeldungen;
    }

    /// The single steps of the protection are not measured; the requests are, and cost less so.
    @Bean
    SecurityObservationSettings keineEinzelmessung() {
        return SecurityObservationSettings.noObservations();
    }

    /// Health and metrics have a port of their own, loopback by default; on the public port they do
    /// not exist.
    @Bean
    @Order(0)
    SecurityFilterChain verwaltungsanschluss(HttpSecurity http, Environment umgebung) {
        return http.securityMatcher(anfrage -> istVerwaltung(anfrage, umgebung))
                .authorizeHttpRequests(w -> w.anyRequest().permitAll())
                .csrf(c -> c.disable())
                .build();
    }

    /// The rooms of the Amt.
    @Bean
    @Order(1)
    SecurityFilterChain amtsraeume(
            HttpSecurity http,
            @Qualifier("amt") AuthenticationProvider pruefung,
            Hausanmeldung haus) {
        grundschutz.anwenden(http, haus.formziel());
        haus.anwenden(http);
        return http.securityMatcher("/amt", "/amt/**")
                .authenticationProvider(pruefung)
                .authorizeHttpRequests(w ->
                        w.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(
                                        "/amt/anmelden", "/amt/anmelden/**", "/amt/abmelden")
                                .permitAll()
                                .anyRequest()
                                .access(this::istAmtsperson))
                .requestCache(r -> r.requestCache(merkzettel))
                .formLogin(f ->
                        f.loginPage("/amt/anmelden")
                                .usernameParameter("anmeldename")
                                .passwordParameter("kennwort")
                                .successHandler(new NachDemAnmelden(merkzettel))
                                .failureHandler(new Anmeldefehler("/amt/anmelden", "anmeldename")))
                .logout(l ->
                        l.logoutUrl("/amt/abmelden").logoutSuccessUrl("/amt/anmelden?abgemeldet"))
                .exceptionHandling(e ->
                        e.authenticationEntryPoint(
                                        new LoginUrlAuthenticationEntryPoint("/amt/anmelden"))
                                .accessDeniedHandler(grundschutz::abgewiesen))
                .addFilterBefore(new Uploadgrenze(konten, texte), CsrfFilter.class)
                .addFilterBefore(new Sitzungswache(konten), AuthorizationFilter.class)
                .build();
    }

    /// The public rooms and everything nobody named.
    @Bean
    @Order(2)
    SecurityFilterChain oeffentlicheRaeume(
            HttpSecurity http,
            @Qualifier("konto") AuthenticationProvider pruefung,
            Passkeywege passkeys) {
        grundschutz.anwenden(http);
        passkeys.anwenden(http);
        return http.authenticationManager(new ProviderManager(pruefung))
                .authorizeHttpRequests(w ->
                        w.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(OFFEN)
                                .permitAll()
                                .anyRequest()
                                .denyAll())
                .requestCache(r -> r.disable())
                .formLogin(f ->
                        f.loginPage("/konto/anmelden")
                                .usernameParameter("email")
                                .passwordParameter("kennwort")
                                .defaultSuccessUrl("/konto", true)
                                .failureHandler(new Anmeldefehler("/konto/anmelden", "email")))
                .logout(l -> {
                    abmeldungen.forEach(l::addLogoutHandler);
                    l.logoutUrl("/konto/abmelden").logoutSuccessUrl("/konto/anmelden?abgemeldet");
                })
                .exceptionHandling(e ->
                        e.authenticationEntryPoint(Webschutz::nichtGefunden)
                                .accessDeniedHandler(grundschutz::abgewiesen))
                .addFilterBefore(new Uploadgrenze(konten, texte), CsrfFilter.class)
                .addFilterBefore(new Sitzungswache(konten), AuthorizationFilter.class)
                .build();
    }

    private AuthorizationDecision istAmtsperson(
            Supplier<? extends @Nullable Authentication> wer, RequestAuthorizationContext wo) {
        return new AuthorizationDecision(konten.aktuell() instanceof Handelnder.Amtsperson);
    }

    private static void nichtGefunden(
            HttpServletRequest anfrage, HttpServletResponse antwort, Exception grund)
            throws java.io.IOException {
        antwort.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    private static boolean istVerwaltung(HttpServletRequest anfrage, Environment umgebung) {
        int verwaltung = umgebung.getProperty("local.management.port", Integer.class, -1);
        int oeffentlich = umgebung.getProperty("local.server.port", Integer.class, -1);
        return verwaltung != oeffentlich && anfrage.getLocalPort() == verwaltung;
    }
}
