package dreiklang.portal.web;

import dreiklang.formular.Antworten;
import dreiklang.formular.Feldfehler;
import dreiklang.formular.Formulare;
import dreiklang.identitaet.Handelnder;
import dreiklang.identitaet.Konten;
import dreiklang.identitaet.Kontoangaben;
import dreiklang.identitaet.Merkmal;
import dreiklang.portal.Kontoformular;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// The page on which the holder of an account keeps what forms should be filled in with.
@Controller
class KontoangabenController {

    private final Konten konten;
    private final Kontoangaben angaben;
    private final Kontoformular kontoformular;
    private final Formulare formulare;

    KontoangabenController(
            Konten konten, Kontoangaben angaben, Kontoformular kontoformular, Formulare formulare) {
        this.konten = konten;
        this.angaben = angaben;
        this.kontoformular = kontoformular;
        this.formulare = formulare;
    }

    @GetMapping("/konto/angaben")
    Object zeigen(Rahmen rahmen, HttpServletRequest anfrage) {
        if (fremd()) {
            return Parameter.weiter("/konto/anmelden");
        }
        var eben =
                List.of("gespeichert", "geloescht").stream()
                        .filter(m -> anfrage.getParameter(m) != null)
                        .findFirst()
                        .orElse("");
        return seite(rahmen, kontoformular.antworten(angaben.eigene()), List.of(), eben);
    }

    @PostMapping("/konto/angaben")
    Object speichern(Rahmen rahmen, HttpServletRequest anfrage) {
        if (fremd()) {
            return Parameter.weiter("/konto/anmelden");
        }
        var formular = kontoformular.formular();
        var antworten =
                formulare.annehmen(
                        formular.seiten().getFirst(), Parameter.alle(anfrage), Antworten.KEINE);
        var fehler = formulare.pruefenAlles(formular, antworten);
        if (!fehler.isEmpty()) {
            return seite(rahmen, antworten, fehler, "").mitStatus(422);
        }
        angaben.merken(kontoformular.merkmale(antworten));
        return Parameter.weiter("/konto/angaben?gespeichert");
    }

    @PostMapping("/konto/angaben/loeschen")
    Object loeschen() {
        if (fremd()) {
            return Parameter.weiter("/konto/anmelden");
        }
        angaben.loeschen();
        return Parameter.weiter("/konto/angaben?geloescht");
    }

    private boolean fremd() {
        return !(konten.aktuell() instanceof Handelnder.Kontoinhaber);
    }

    private Seite seite(
            Rahmen rahmen, Antworten antworten, List<Feldfehler> fehler, String meldung) {
        var formular = kontoformular.formular();
        return Seite.von(
                "portal/kontoangaben",
                new KontoangabenAnsicht(
                        rahmen,
                        formulare.ansicht(
                                formular,
                                formular.seiten().getFirst(),
                                antworten,
                                fehler,
                                rahmen.sprache()),
                        angaben.eigene().stream()
                                .filter(m -> m.stufe() == Merkmal.Stufe.BESTAETIGT)
                                .toList(),
                        meldung));
    }
}
