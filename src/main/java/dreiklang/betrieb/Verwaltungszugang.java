package dreiklang.betrieb;

import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/// Health and metrics answer on their own port only, and that port listens on this machine only.
@Configuration(proxyBeanMethods = false)
class Verwaltungszugang {

    @Bean
    @Order(-10)
    SecurityFilterChain verwaltungsport(HttpSecurity http) {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(anfragen -> anfragen.anyRequest().permitAll())
                .csrf(csrf -> csrf.disable())
                .build();
    }
}
