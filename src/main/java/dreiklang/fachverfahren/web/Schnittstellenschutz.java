package dreiklang.fachverfahren.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/// The interface for machines: no session, no cookie, so no forged form; each request brings its
/// secret, which the controller checks.
@Configuration(proxyBeanMethods = false)
class Schnittstellenschutz {

    @Bean
    @Order(1)
    SecurityFilterChain schnittstelle(HttpSecurity http) {
        return http.securityMatcher("/schnittstelle/**")
                .authorizeHttpRequests(w -> w.anyRequest().permitAll())
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(r -> r.disable())
                .csrf(c -> c.disable())
                .headers(
                        h -> h.contentSecurityPolicy(p -> p.policyDirectives("default-src 'none'")))
                .build();
    }
}
