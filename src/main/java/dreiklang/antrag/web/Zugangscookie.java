package dreiklang.antrag.web;

import dreiklang.antrag.Buendelungen;
import dreiklang.antrag.EntwurfId;
import dreiklang.antrag.Zugang;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/// The cookies by which a browser holds its drafts: one for each draft or Buendel, readable by no
/// script.
@Component
class Zugangscookie {

    private static final int HOECHSTENS = 12;
    private static final Duration DAUER = Duration.ofDays(60);

    private final Buendelungen buendelungen;
    private final boolean verschluesselt;
    private final String anfang;

    /// @param buendelungen says which draft opens the others of its Buendel
    /// @param adresse address under which people reach the program; with `https` the cookies are
    ///   bound to it
    Zugangscookie(Buendelungen buendelungen, @Value("${dreiklang.adresse:}") String adresse) {
        this.buendelungen = buendelungen;
        this.verschluesselt = adresse.startsWith("https://");
        this.anfang = (verschluesselt ? "__Host-" : "") + "entwurf-";
    }

    /// Everything this browser holds, newest draft first.
    List<Zugang> alle(HttpServletRequest anfrage) {
        var zugaenge = new ArrayList<Zugang>();
        var cookies = anfrage.getCookies();
        if (cookies != null) {
            for (Cookie c : cookies) {
                if (istZugang(c)) {
                    var id = UUID.fromString(c.getName().substring(anfang.length()));
                    zugaenge.add(new Zugang(new EntwurfId(id), c.getValue()));
                }
            }
        }
        zugaenge.sort(Comparator.comparing((Zugang z) -> z.entwurf().wert().toString()).reversed());
        return zugaenge.stream().limit(HOECHSTENS).toList();
    }

    /// What this browser holds of one draft; without a secret when it holds nothing.
    Zugang zu(EntwurfId entwurf, HttpServletRequest anfrage) {
        var alle = alle(anfrage);
        return von(entwurf, alle)
                .or(() ->
                        alle.isEmpty()
                                ? Optional.empty()
                                : buendelungen
                                        .kopf(entwurf)
                                        .flatMap(k -> von(k, alle))
                                        .map(z -> new Zugang(entwurf, z.geheimnis())))
                .orElse(new Zugang(entwurf, ""));
    }

    private static Optional<Zugang> von(EntwurfId entwurf, List<Zugang> alle) {
        return alle.stream().filter(z -> z.entwurf().equals(entwurf)).findFirst();
    }

    /// Lets the browser keep a draft; the oldest of too many is given up.
    void geben(Zugang zugang, HttpServletRequest anfrage, HttpServletResponse antwort) {
        if (zugang.geheimnis().isEmpty()) {
            return;
        }
        antwort.addHeader(HttpHeaders.SET_COOKIE, cookie(zugang, zugang.geheimnis(), DAUER));
        alle(anfrage).stream().skip(HOECHSTENS - 1L).forEach(alt -> nehmen(alt, antwort));
    }

    /// Lets the browser forget a draft.
    void nehmen(Zugang zugang, HttpServletResponse antwort) {
        antwort.addHeader(HttpHeaders.SET_COOKIE, cookie(zugang, "", Duration.ZERO));
    }

    private String cookie(Zugang zugang, String wert, Duration dauer) {
        return ResponseCookie.from(anfang + zugang.entwurf().wert(), wert)
                .path("/")
                .httpOnly(true)
                .secure(verschluesselt)
                .sameSite("Lax")
                .maxAge(dauer)
                .build()
                .toString();
    }

    private boolean istZugang(Cookie c) {
        return c.getName().startsWith(anfang)
                && c.getName()
                        .substring(anfang.length())
                        .matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                && c.getValue() != null
                && c.getValue().matches("[A-Za-z0-9_-]{32}");
    }
}
