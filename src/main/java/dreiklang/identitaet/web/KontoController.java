package dreiklang.identitaet.web;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.identitaet.Handelnder;
import dreiklang.identitaet.Konten;
import dreiklang.identitaet.Nutzerkonten;
import dreiklang.identitaet.Passkeys;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One's own account: passkeys, password, deleting.
@Controller
class KontoController {

    private final Konten konten;
    private final Passkeys passkeys;
    private final Nutzerkonten nutzerkonten;
    private final Nutzerkontoausweis ausweis;

    KontoController(
            Konten konten,
            Passkeys passkeys,
            Nutzerkonten nutzerkonten,
            Nutzerkontoausweis ausweis) {
        this.konten = konten;
        this.passkeys = passkeys;
        this.nutzerkonten = nutzerkonten;
        this.ausweis = ausweis;
    }

    @GetMapping("/konto")
    Object zeigen(Rahmen rahmen, HttpServletRequest anfrage) {
        if (!(konten.aktuell() instanceof Handelnder.Kontoinhaber inhaber)) {
            return Weiter.nach("/konto/anmelden");
        }
        return Seite.von(
                "identitaet/konto",
                new KontoAnsicht(
                        rahmen,
                        inhaber.email(),
                        passkeys.eigene(),
                        passkeys.verfuegbar(),
                        ausweis.eingerichtet() || nutzerkonten.eigenes().isPresent(),
                        Anmeldefehler.meldung(anfrage)));
    }

    @PostMapping("/konto/passkeys/entfernen")
    Object entfernen(@RequestParam(defaultValue = "") String kennung) {
        passkeys.entfernen(kennung);
        return Weiter.nach("/konto");
    }

    @GetMapping("/konto/kennwort")
    Object kennwort(Rahmen rahmen) {
        return konten.aktuell() instanceof Handelnder.Kontoinhaber
                ? kennwortseite(rahmen, Map.of())
                : Weiter.nach("/konto/anmelden");
    }

    @PostMapping("/konto/kennwort")
    Object kennwortAendern(
            Rahmen rahmen,
            @RequestParam(defaultValue = "") String bisher,
            @RequestParam(defaultValue = "") String neu) {
        try {
            konten.kennwortAendern(bisher, neu);
            return Weiter.nach("/konto/anmelden?geaendert");
        } catch (FachlicherFehler e) {
            if (e.art() != Fehlerart.EINGABE) {
                throw e;
            }
            String satz = rahmen.text("fehler." + e.code(), e.werte().toArray());
            String feld = e.code().equals("I-103") ? "bisher" : "neu";
            return kennwortseite(rahmen, Map.of(feld, satz)).mitStatus(422);
        }
    }

    private static Seite kennwortseite(Rahmen rahmen, Map<String, String> fehler) {
        return Seite.von(
                "identitaet/konto-kennwort", new FormularAnsicht(rahmen, "", fehler, Map.of()));
    }

    @GetMapping("/konto/loeschen")
    Object loeschenFragen(Rahmen rahmen) {
        return konten.aktuell() instanceof Handelnder.Kontoinhaber
                ? Seite.von(
                        "identitaet/konto-loeschen",
                        new FormularAnsicht(rahmen, "", Map.of(), Map.of()))
                : Weiter.nach("/konto/anmelden");
    }

    @PostMapping("/konto/loeschen")
    Object loeschen(HttpServletRequest anfrage) {
        if (konten.aktuell() instanceof Handelnder.Kontoinhaber) {
            konten.loeschen();
            anfrage.getSession().invalidate();
        }
        return Weiter.nach("/konto/anmelden?geloescht");
    }
}
