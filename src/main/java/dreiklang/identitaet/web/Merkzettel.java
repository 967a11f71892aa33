package dreiklang.identitaet.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/// Remembers what a member of staff wanted before she had to sign in (again), a sent form included.
///
/// A form is never sent behind her back: after signing in she sees a page that offers to send it
/// now. Only paths of this server below `/amt` are kept, so that nothing can lead elsewhere.
@Component
class Merkzettel implements RequestCache {

    private static final String ATTRIBUT = Merkzettel.class.getName();
    private static final int MAX_ZEICHEN = 64_000;

    /// What was asked for.
    ///
    /// @param pfad path and query below `/amt`
    /// @param felder the fields of a sent form, empty for a page
    /// @param formular true when a form was sent
    record Wunsch(String pfad, Map<String, List<String>> felder, boolean formular)
            implements Serializable {}

    /// Notes the request when it leads to a page or sends a form of the Amt.
    @Override
    public void saveRequest(HttpServletRequest anfrage, HttpServletResponse antwort) {
        wunsch(anfrage).ifPresent(w -> anfrage.getSession().setAttribute(ATTRIBUT, w));
    }

    /// What is noted for this session.
    Optional<Wunsch> gemerkt(HttpServletRequest anfrage) {
        HttpSession sitzung = anfrage.getSession(false);
        return sitzung == null
                ? Optional.empty()
                : Optional.ofNullable((Wunsch) sitzung.getAttribute(ATTRIBUT));
    }

    /// Forgets it.
    void vergessen(HttpServletRequest anfrage) {
        HttpSession sitzung = anfrage.getSession(false);
        if (sitzung != null) {
            sitzung.removeAttribute(ATTRIBUT);
        }
    }

    private static Optional<Wunsch> wunsch(HttpServletRequest anfrage) {
        String pfad = anfrage.getRequestURI();
        boolean imAmt = pfad.equals("/amt") || pfad.startsWith("/amt/");
        if (!imAmt || pfad.startsWith("/amt/anmelden") || pfad.startsWith("/amt/abmelden")) {
            return Optional.empty();
        }
        String ganz =
                anfrage.getQueryString() == null ? pfad : pfad + "?" + anfrage.getQueryString();
        return switch (anfrage.getMethod()) {
            case "GET" -> Optional.of(new Wunsch(ganz, Map.of(), false));
            case "POST" ->
                    istKleinesFormular(anfrage)
                            ? Optional.of(new Wunsch(ganz, felder(anfrage), true))
                            : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static boolean istKleinesFormular(HttpServletRequest anfrage) {
        String art = anfrage.getContentType();
        return art != null
                && art.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                && anfrage.getContentLengthLong() <= MAX_ZEICHEN;
    }

    private static Map<String, List<String>> felder(HttpServletRequest anfrage) {
        var felder = new LinkedHashMap<String, List<String>>();
        anfrage.getParameterMap()
                .forEach((name, werte) -> {
                    if (!name.equals("_csrf")) {
                        felder.put(name, List.of(werte));
                    }
                });
        return felder;
    }

    @Override
    public @Nullable SavedRequest getRequest(
            HttpServletRequest anfrage, HttpServletResponse antwort) {
        return null;
    }

    @Override
    public @Nullable HttpServletRequest getMatchingRequest(
            HttpServletRequest anfrage, HttpServletResponse antwort) {
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest anfrage, HttpServletResponse antwort) {
        vergessen(anfrage);
    }
}
