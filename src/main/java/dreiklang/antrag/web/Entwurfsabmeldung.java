package dreiklang.antrag.web;

import dreiklang.antrag.Entwurfsliste;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/// Whoever signs out leaves nothing behind in this browser: it forgets the drafts and receipts of
/// accounts. Drafts that belong to nobody stay; only the browser holds them.
@Component
class Entwurfsabmeldung implements LogoutHandler {

    private final Entwurfsliste liste;
    private final Zugangscookie cookies;

    Entwurfsabmeldung(Entwurfsliste liste, Zugangscookie cookies) {
        this.liste = liste;
        this.cookies = cookies;
    }

    @Override
    public void logout(
            HttpServletRequest anfrage, HttpServletResponse antwort, @Nullable Authentication wer) {
        liste.vonKonten(cookies.alle(anfrage)).forEach(z -> cookies.nehmen(z, antwort));
    }
}
