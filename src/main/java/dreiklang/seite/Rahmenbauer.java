package dreiklang.seite;

import dreiklang.basis.Recht;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/// Makes the Rahmen of a request.
@Component
class Rahmenbauer {

    private final Texte texte;
    private final Kommunenangaben kommune;
    private final Spracheingang sprachen;
    private final Map<String, String> dateien;
    private final Supplier<Optional<Zeithinweis>> zeithinweis;

    Rahmenbauer(
            Texte texte,
            Kommunenangaben kommune,
            Spracheingang sprachen,
            Dateiverzeichnis dateien,
            ObjectProvider<Zeithinweis> zeithinweis) {
        this.texte = texte;
        this.kommune = kommune;
        this.sprachen = sprachen;
        this.dateien = dateien.eintraege();
        this.zeithinweis =
                SingletonSupplier.of(() -> Optional.ofNullable(zeithinweis.getIfAvailable()));
    }

    Rahmen rahmen(HttpServletRequest anfrage, String pfad) {
        var angemeldet = angemeldet();
        var hinweis = zeithinweis.get();
        return new Rahmen(
                sprachen.sprache(anfrage),
                texte,
                pfad,
                frage(anfrage),
                angemeldet.map(Authentication::getName),
                angemeldet.map(Rahmenbauer::rechte).orElse(Set.of()),
                angemeldet.map(Rahmenbauer::istAmtsperson).orElse(false),
                token(anfrage),
                kommune.aktuell(),
                dateien,
                hinweis.flatMap(Zeithinweis::verschoben),
                hinweis.isPresent());
    }

    /// The query as it came, without the choice of the language; of a sent form there is none to
    /// keep.
    private static String frage(HttpServletRequest anfrage) {
        var ganz = anfrage.getMethod().equals("GET") ? anfrage.getQueryString() : null;
        return ganz == null
                ? ""
                : Arrays.stream(ganz.split("&"))
                        .filter(t -> !t.isEmpty() && !t.startsWith("sprache="))
                        .collect(Collectors.joining("&"));
    }

    private static Optional<Authentication> angemeldet() {
        @Nullable Authentication wer = SecurityContextHolder.getContext().getAuthentication();
        return Optional.ofNullable(wer)
                .filter(a -> a.isAuthenticated() && !(a instanceof AnonymousAuthenticationToken));
    }

    private static boolean istAmtsperson(Authentication wer) {
        return wer.getAuthorities().stream()
                .anyMatch(a -> "ROLE_AMT".equals(String.valueOf(a.getAuthority())));
    }

    private static Set<Recht> rechte(Authentication wer) {
        var menge = EnumSet.noneOf(Recht.class);
        for (var a : wer.getAuthorities()) {
            for (var recht : Recht.values()) {
                if (recht.name().equals(a.getAuthority())) {
                    menge.add(recht);
                }
            }
        }
        return menge;
    }

    private static Supplier<Rahmen.Formularzeichen> token(HttpServletRequest anfrage) {
        return () -> {
            if (anfrage.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken t) {
                return new Rahmen.Formularzeichen(t.getParameterName(), t.getToken());
            }
            return new Rahmen.Formularzeichen("_csrf", "");
        };
    }
}
