package dreiklang.seite;

import dreiklang.basis.Sprache;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/// Finds the language: the address (`?sprache=en`) first, then the cookie, then German.
///
/// The browser's own preference is not asked: a German authority speaks German until told
/// otherwise.
@Component
class Spracheingang implements HandlerInterceptor {

    private static final String NAME = "sprache";

    private final boolean verschluesselt;
    private final String cookiename;

    /// @param adresse address under which people reach the program; with `https` the cookie is
    ///   bound to it
    Spracheingang(@Value("${dreiklang.adresse:}") String adresse) {
        this.verschluesselt = adresse.startsWith("https://");
        this.cookiename = (verschluesselt ? "__Host-" : "") + NAME;
    }

    Sprache sprache(HttpServletRequest anfrage) {
        return ausAdresse(anfrage).or(() -> ausCookie(anfrage)).orElse(Sprache.DE);
    }

    @Override
    public boolean preHandle(
            HttpServletRequest anfrage, HttpServletResponse antwort, Object handler) {
        ausAdresse(anfrage).ifPresent(s -> merken(antwort, s));
        return true;
    }

    private void merken(HttpServletResponse antwort, Sprache sprache) {
        var cookie =
                ResponseCookie.from(cookiename, sprache.kuerzel())
                        .path("/")
                        .httpOnly(true)
                        .secure(verschluesselt)
                        .sameSite("Lax")
                        .build();
        antwort.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static Optional<Sprache> ausAdresse(HttpServletRequest anfrage) {
        var abfrage = anfrage.getQueryString();
        if (abfrage == null) {
            return Optional.empty();
        }
        // Not by getParameter: that would read the body, which may be the very thing that is
        // broken.
        for (String teil : abfrage.split("&", -1)) {
            if (teil.startsWith(NAME + "=")) {
                return lesen(teil.substring(NAME.length() + 1));
            }
        }
        return Optional.empty();
    }

    private Optional<Sprache> ausCookie(HttpServletRequest anfrage) {
        var cookies = anfrage.getCookies();
        if (cookies != null) {
            for (Cookie c : cookies) {
                if (cookiename.equals(c.getName())) {
                    return lesen(c.getValue());
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Sprache> lesen(@Nullable String wert) {
        return switch (wert == null ? "" : wert.toLowerCase(Locale.ROOT)) {
            case "de" -> Optional.of(Sprache.DE);
            case "en" -> Optional.of(Sprache.EN);
            case "leicht" -> Optional.of(Sprache.LEICHT);
            default -> Optional.empty();
        };
    }
}
