package dreiklang.portal.web;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.formular.Antworten;
import dreiklang.formular.Feld;
import dreiklang.formular.Feldfehler;
import dreiklang.formular.Formulare;
import dreiklang.leistung.Leistungen;
import dreiklang.leistung.LeistungsSchluessel;
import dreiklang.leistung.Leistungspaket;
import dreiklang.leistung.Vorpruefung;
import dreiklang.leistung.Vorpruefungen;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import dreiklang.zahlung.Zahlungen;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// "Lohnt sich das?": a few questions before the Formular. The answers live only in this request.
@Controller
class VorpruefungController {

    private final Leistungen leistungen;
    private final Vorpruefungen vorpruefungen;
    private final Formulare formulare;
    private final Zahlungen zahlungen;

    VorpruefungController(
            Leistungen leistungen,
            Vorpruefungen vorpruefungen,
            Formulare formulare,
            Zahlungen zahlungen) {
        this.leistungen = leistungen;
        this.vorpruefungen = vorpruefungen;
        this.formulare = formulare;
        this.zahlungen = zahlungen;
    }

    @GetMapping("/leistungen/{schluessel}/lohnt-sich")
    Seite fragen(Rahmen rahmen, @PathVariable String schluessel) {
        var paket = paket(schluessel);
        var vorpruefung = vorpruefung(paket);
        return seite(rahmen, paket, vorpruefung, Antworten.KEINE, List.of(), List.of(), false);
    }

    /// @param gezeigt names of the questions the person has seen
    @PostMapping("/leistungen/{schluessel}/lohnt-sich")
    Seite antworten(
            Rahmen rahmen,
            HttpServletRequest anfrage,
            @PathVariable String schluessel,
            @RequestParam(defaultValue = "") Set<String> gezeigt) {
        var paket = paket(schluessel);
        var vorpruefung = vorpruefung(paket);
        var formular = vorpruefung.formular();
        var antworten =
                formulare.bereinigt(
                        formular,
                        formulare.annehmen(
                                vorpruefung.seite(), Parameter.alle(anfrage), Antworten.KEINE));
        var neue =
                formulare
                        .neueFragen(formular, vorpruefung.seite(), Antworten.KEINE, antworten)
                        .stream()
                        .map(Feld::name)
                        .filter(n -> !gezeigt.contains(n))
                        .toList();
        var fehler =
                formulare.pruefenAlles(formular, antworten).stream()
                        .filter(f -> !neue.contains(f.feld()))
                        .toList();
        boolean fertig = fehler.isEmpty() && neue.isEmpty();
        var seite = seite(rahmen, paket, vorpruefung, antworten, fehler, neue, fertig);
        return fehler.isEmpty() ? seite : seite.mitStatus(422);
    }

    private Seite seite(
            Rahmen rahmen,
            Leistungspaket paket,
            Vorpruefung vorpruefung,
            Antworten antworten,
            List<Feldfehler> fehler,
            List<String> neue,
            boolean fertig) {
        var ansicht =
                formulare.ansicht(
                        vorpruefung.formular(),
                        vorpruefung.seite(),
                        antworten,
                        fehler,
                        rahmen.sprache());
        return Seite.von(
                "portal/vorpruefung",
                new VorpruefungAnsicht(
                        rahmen,
                        paket.leistung(),
                        ansicht,
                        ansicht.fragen().stream()
                                .filter(f -> neue.contains(f.name()))
                                .collect(
                                        Collectors.toMap(
                                                f -> f.ersteEingabe(),
                                                f -> f.frage(),
                                                (a, b) -> a,
                                                LinkedHashMap::new)),
                        fertig
                                ? Optional.of(auskunft(paket, vorpruefung, antworten))
                                : Optional.empty()));
    }

    private VorpruefungAnsicht.Auskunft auskunft(
            Leistungspaket paket, Vorpruefung vorpruefung, Antworten antworten) {
        var posten = zahlungen.posten(paket, antworten.werte());
        return new VorpruefungAnsicht.Auskunft(
                vorpruefung.ergebnis(antworten.werte()),
                posten,
                zahlungen.gebuehr(paket, antworten.werte()),
                antworten.werte().keySet().containsAll(zahlungen.gebuehrenfelder(paket)),
                paket.leistung().unterlagenFuer(antworten.werte()));
    }

    private Leistungspaket paket(String schluessel) {
        return Optional.of(schluessel)
                .filter(LeistungsSchluessel::passt)
                .flatMap(s -> leistungen.paket(new LeistungsSchluessel(s)))
                .filter(p -> !p.leistung().intern())
                .orElseThrow(VorpruefungController::keine);
    }

    private Vorpruefung vorpruefung(Leistungspaket paket) {
        return vorpruefungen.zu(paket).orElseThrow(VorpruefungController::keine);
    }

    private static FachlicherFehler keine() {
        return new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "P-101");
    }
}
