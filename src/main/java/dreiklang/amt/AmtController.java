package dreiklang.amt;

import dreiklang.basis.Recht;
import dreiklang.identitaet.Organisation;
import dreiklang.leistung.Leistungen;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import dreiklang.vorgang.Schreibtisch;
import dreiklang.vorgang.Vorgangslisten;
import dreiklang.vorgang.Vorgangslisten.Tagesbild;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// The desk: today, and the list of all Vorgaenge one may see.
@Controller
class AmtController {

    private final Vorgangslisten listen;
    private final Schreibtisch schreibtisch;
    private final Ansichten ansichten;
    private final Leistungen leistungen;
    private final Organisation organisation;
    private final Startzahlen zahlen;

    AmtController(
            Vorgangslisten listen,
            Schreibtisch schreibtisch,
            Ansichten ansichten,
            Leistungen leistungen,
            Organisation organisation,
            Startzahlen zahlen) {
        this.listen = listen;
        this.schreibtisch = schreibtisch;
        this.ansichten = ansichten;
        this.leistungen = leistungen;
        this.organisation = organisation;
        this.zahlen = zahlen;
    }

    @GetMapping("/amt")
    Seite start(Rahmen rahmen, @RequestParam(defaultValue = "") String wessen) {
        var bild =
                rahmen.darf(Recht.VORGANG_LESEN)
                        ? Optional.of(listen.heute(wessen.equals("ALLE")))
                        : Optional.<Tagesbild>empty();
        var anstehend = bild.map(b -> zahlen.am(b.heute(), rahmen));
        return Seite.von("amt/start", new StartAnsicht(rahmen, bild, anstehend, namen(rahmen)));
    }

    /// Without any wish the list opens with the person's own saved filter, if she has one.
    @GetMapping("/amt/vorgaenge")
    View liste(Rahmen rahmen, @RequestParam MultiValueMap<String, String> werte) {
        var vorgabe =
                rahmen.frage().isEmpty()
                        ? ansichten.vorgabe()
                        : Optional.<Ansichten.Ansicht>empty();
        if (vorgabe.isPresent()) {
            return new RedirectView("/amt/vorgaenge?" + vorgabe.get().frage());
        }
        var angaben = Filterangaben.lesen(werte);
        return Seite.von(
                "amt/liste",
                new ListeAnsicht(
                        rahmen,
                        listen.liste(angaben.filter(), Filterangaben.stelle(werte)),
                        angaben,
                        leistungswahl(rahmen),
                        einheitenwahl(rahmen),
                        ansichten.eigene(),
                        ansichten.tasten(),
                        namen(rahmen),
                        schreibtisch.heutigerTag()));
    }

    private Map<String, String> leistungswahl(Rahmen rahmen) {
        var wahl = new LinkedHashMap<String, String>();
        wahl.put("", rahmen.text("vorgang.liste.alle-leistungen"));
        leistungen
                .alle(false)
                .forEach(l -> wahl.put(l.schluessel().wert(), l.name().in(rahmen.sprache())));
        leistungen
                .alle(true)
                .forEach(l -> wahl.put(l.schluessel().wert(), l.name().in(rahmen.sprache())));
        return wahl;
    }

    private Map<String, String> einheitenwahl(Rahmen rahmen) {
        var wahl = new LinkedHashMap<String, String>();
        wahl.put("", rahmen.text("vorgang.liste.alle-einheiten"));
        var sichtbar = listen.einheiten();
        organisation.einheiten().stream()
                .filter(e -> sichtbar.contains(e.kurz()))
                .forEach(e -> wahl.put(e.kurz(), e.kurz() + " " + e.name().in(rahmen.sprache())));
        return wahl;
    }

    private Namen namen(Rahmen rahmen) {
        return new Namen(leistungen, organisation, rahmen.sprache());
    }
}
