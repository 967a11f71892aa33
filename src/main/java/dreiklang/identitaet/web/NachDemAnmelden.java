package dreiklang.identitaet.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/// Leads on to the page that was asked for before the sign-in; a sent form is offered again first.
record NachDemAnmelden(Merkzettel merkzettel) implements AuthenticationSuccessHandler {

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest anfrage, HttpServletResponse antwort, Authentication wer) {
        var wunsch = merkzettel.gemerkt(anfrage);
        String ziel = wunsch.map(w -> w.formular() ? "/amt/fortsetzen" : w.pfad()).orElse("/amt");
        if (wunsch.isPresent() && !wunsch.get().formular()) {
            merkzettel.vergessen(anfrage);
        }
        antwort.setStatus(HttpServletResponse.SC_SEE_OTHER);
        antwort.setHeader("Location", ziel);
    }
}
