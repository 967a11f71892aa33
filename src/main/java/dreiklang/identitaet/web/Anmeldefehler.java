package dreiklang.identitaet.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/// Leads back to the sign-in page with one of two messages: not right, or too often. Which part was
/// wrong stays unsaid.
///
/// @param seite path of the sign-in page
/// @param feld name of the input that is kept for the next try
record Anmeldefehler(String seite, String feld) implements AuthenticationFailureHandler {

    private static final String GETIPPT = Anmeldefehler.class.getName();
    private static final List<String> MELDUNGEN =
            List.of(
                    "fehler",
                    "spaeter",
                    "abgemeldet",
                    "geaendert",
                    "oidc",
                    "oidc-unbekannt",
                    "oidc-gesperrt",
                    "oidc-vergeben",
                    "gesendet",
                    "bereit",
                    "geloescht",
                    "passkey");
    private static final int HOECHSTENS = 200;

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest anfrage,
            HttpServletResponse antwort,
            AuthenticationException grund) {
        String getippt = anfrage.getParameter(feld);
        if (getippt != null && getippt.length() <= HOECHSTENS) {
            anfrage.getSession().setAttribute(GETIPPT, getippt);
        }
        antwort.setStatus(HttpServletResponse.SC_SEE_OTHER);
        antwort.setHeader(
                "Location", seite + (grund instanceof LockedException ? "?spaeter" : "?fehler"));
    }

    /// Whether there is a message of that name.
    static boolean bekannt(String meldung) {
        return MELDUNGEN.contains(meldung);
    }

    /// The message the address asks for, empty when there is none.
    static String meldung(HttpServletRequest anfrage) {
        return MELDUNGEN.stream()
                .filter(m -> anfrage.getParameter(m) != null)
                .findFirst()
                .orElse("");
    }

    /// What was typed at the last try; forgotten after reading.
    static String getippt(HttpServletRequest anfrage) {
        var sitzung = anfrage.getSession(false);
        if (sitzung != null && sitzung.getAttribute(GETIPPT) instanceof String text) {
            sitzung.removeAttribute(GETIPPT);
            return text;
        }
        return "";
    }
}
