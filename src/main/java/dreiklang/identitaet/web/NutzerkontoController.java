package dreiklang.identitaet.web;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.identitaet.Handelnder;
import dreiklang.identitaet.Konten;
import dreiklang.identitaet.Nutzerkonten;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Links the Postfach of a Nutzerkonto to one's account, and says whether Bescheide go there.
@Controller
class NutzerkontoController {

    private static final String SEITE = "/konto/nutzerkonto";
    private static final List<String> MELDUNGEN =
            List.of("verknuepft", "ohne-postfach", "nicht-bestaetigt", "gespeichert", "getrennt");

    private final Konten konten;
    private final Nutzerkonten nutzerkonten;
    private final Nutzerkontoausweis ausweis;

    NutzerkontoController(Konten konten, Nutzerkonten nutzerkonten, Nutzerkontoausweis ausweis) {
        this.konten = konten;
        this.nutzerkonten = nutzerkonten;
        this.ausweis = ausweis;
    }

    @GetMapping(SEITE)
    Object zeigen(Rahmen rahmen, @RequestParam(defaultValue = "") String meldung) {
        if (!angemeldet()) {
            return Weiter.nach("/konto/anmelden");
        }
        return Seite.von(
                "identitaet/nutzerkonto",
                new NutzerkontoAnsicht(
                        rahmen,
                        nutzerkonten.eigenes(),
                        ausweis.eingerichtet(),
                        MELDUNGEN.contains(meldung) ? meldung : ""));
    }

    @GetMapping(SEITE + "/verbinden")
    Object verbinden(HttpServletRequest anfrage, HttpServletResponse antwort) {
        if (!angemeldet()) {
            return Weiter.nach("/konto/anmelden");
        }
        return Optional.of(ausweis)
                .filter(Nutzerkontoausweis::eingerichtet)
                .flatMap(a -> a.beginnen(anfrage, antwort))
                .<Object>map(
                        ziel -> ResponseEntity.status(HttpStatus.SEE_OTHER).location(ziel).build())
                .orElseGet(() -> mit("nicht-bestaetigt"));
    }

    @GetMapping(Nutzerkontoausweis.RUECKKEHR)
    Object zurueck(HttpServletRequest anfrage, HttpServletResponse antwort) {
        if (!angemeldet() || !ausweis.eingerichtet()) {
            return Weiter.nach("/konto/anmelden");
        }
        var bestaetigt = ausweis.annehmen(anfrage, antwort);
        if (bestaetigt.isEmpty()) {
            return mit("nicht-bestaetigt");
        }
        try {
            nutzerkonten.verknuepfen(bestaetigt.get());
            return mit("verknuepft");
        } catch (FachlicherFehler e) {
            if (e.art() != Fehlerart.KONFLIKT) {
                throw e;
            }
            return mit("ohne-postfach");
        }
    }

    @PostMapping(SEITE)
    Object bescheide(@RequestParam(defaultValue = "") String bescheide) {
        if (Stream.of("ja", "nein").noneMatch(bescheide::equals)) {
            return Weiter.nach(SEITE);
        }
        nutzerkonten.bescheide(bescheide.equals("ja"));
        return mit("gespeichert");
    }

    @PostMapping(SEITE + "/trennen")
    Object trennen() {
        nutzerkonten.trennen();
        return mit("getrennt");
    }

    private boolean angemeldet() {
        return konten.aktuell() instanceof Handelnder.Kontoinhaber;
    }

    private static ResponseEntity<Void> mit(String meldung) {
        return Weiter.nach(SEITE + "?meldung=" + meldung);
    }
}
