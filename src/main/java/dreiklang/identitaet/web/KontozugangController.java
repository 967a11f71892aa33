package dreiklang.identitaet.web;

import dreiklang.basis.FachlicherFehler;
import dreiklang.identitaet.Konten;
import dreiklang.identitaet.Passkeys;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// The way to an account: sign in, ask for a link, set the password.
@Controller
class KontozugangController {

    private final Konten konten;
    private final Passkeys passkeys;
    private final String adresse;

    KontozugangController(
            Konten konten, Passkeys passkeys, @Value("${dreiklang.adresse:}") String adresse) {
        this.konten = konten;
        this.passkeys = passkeys;
        this.adresse = adresse;
    }

    @GetMapping("/konto/anmelden")
    Seite anmelden(Rahmen rahmen, HttpServletRequest anfrage) {
        String meldung = Anmeldefehler.meldung(anfrage);
        Map<String, String> fehler =
                meldung.equals("fehler")
                        ? Map.of("email", rahmen.text("identitaet.konto.fehler"))
                        : Map.of();
        return Seite.von(
                "identitaet/konto-anmelden",
                new AnmeldungAnsicht(
                        rahmen,
                        meldung,
                        fehler,
                        Anmeldefehler.getippt(anfrage),
                        passkeys.verfuegbar()));
    }

    @GetMapping("/konto/registrieren")
    Seite registrieren(Rahmen rahmen, HttpServletRequest anfrage) {
        return registrierseite(rahmen, Anmeldefehler.meldung(anfrage), Map.of(), "");
    }

    @PostMapping("/konto/registrieren")
    Object linkAnfordern(
            Rahmen rahmen,
            HttpServletRequest anfrage,
            @RequestParam(defaultValue = "") String email) {
        try {
            konten.linkAnfordern(email, rahmen.sprache(), stadt(), anfrage.getRemoteAddr());
            return Weiter.nach("/konto/registrieren?gesendet");
        } catch (FachlicherFehler e) {
            String satz = rahmen.text("fehler." + e.code(), e.werte().toArray());
            return registrierseite(rahmen, "", Map.of("email", satz), email)
                    .mitStatus(e.art().status());
        }
    }

    private String stadt() {
        return adresse.isBlank()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString()
                : adresse.replaceAll("/+$", "");
    }

    private static Seite registrierseite(
            Rahmen rahmen, String meldung, Map<String, String> fehler, String email) {
        return Seite.von(
                "identitaet/konto-registrieren",
                new FormularAnsicht(rahmen, meldung, fehler, Map.of("email", email)));
    }

    @GetMapping("/konto/bestaetigen/{geheimnis}")
    Seite bestaetigen(Rahmen rahmen, @PathVariable String geheimnis) {
        boolean gilt = konten.linkGilt(geheimnis);
        return linkseite(rahmen, geheimnis, gilt ? "" : "abgelaufen", Map.of())
                .mitStatus(gilt ? 200 : 404);
    }

    @PostMapping("/konto/bestaetigen/{geheimnis}")
    Object einloesen(
            Rahmen rahmen,
            @PathVariable String geheimnis,
            @RequestParam(defaultValue = "") String neu) {
        try {
            konten.linkEinloesen(geheimnis, neu);
            return Weiter.nach("/konto/anmelden?bereit");
        } catch (FachlicherFehler e) {
            if (e.code().equals("I-105")) {
                return linkseite(rahmen, geheimnis, "abgelaufen", Map.of()).mitStatus(404);
            }
            String satz = rahmen.text("fehler." + e.code(), e.werte().toArray());
            return linkseite(rahmen, geheimnis, "", Map.of("neu", satz))
                    .mitStatus(e.art().status());
        }
    }

    private static Seite linkseite(
            Rahmen rahmen, String geheimnis, String meldung, Map<String, String> fehler) {
        return Seite.von(
                "identitaet/konto-bestaetigen",
                new FormularAnsicht(rahmen, meldung, fehler, Map.of("geheimnis", geheimnis)));
    }
}
