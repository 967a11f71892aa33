package dreiklang.vorgang.web;

import dreiklang.basis.Recht;
import dreiklang.identitaet.Organisation;
import dreiklang.leistung.Leistungen;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import dreiklang.vorgang.Schreibtisch;
import dreiklang.vorgang.Vorgangsfilter;
import dreiklang.vorgang.Vorgangsstand;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The desk: today, and the list of all Vorgaenge one may see.
@Controller
class AmtController {

    private final Schreibtisch schreibtisch;
    private final Leistungen leistungen;
    private final Organisation organisation;

    AmtController(Schreibtisch schreibtisch, Leistungen leistungen, Organisation organisation) {
        this.schreibtisch = schreibtisch;
        this.leistungen = leistungen;
        this.organisation = organisation;
    }

    @GetMapping("/amt")
    Seite start(Rahmen rahmen) {
        var bild =
                rahmen.darf(Recht.VORGANG_LESEN)
                        ? Optional.of(schreibtisch.heute())
                        : Optional.<Schreibtisch.Tagesbild>empty();
        return Seite.von("vorgang/start", new StartAnsicht(rahmen, bild, namen(rahmen)));
    }

    @GetMapping("/amt/vorgaenge")
    Seite liste(
            Rahmen rahmen,
            @RequestParam(defaultValue = "") String stand,
            @RequestParam(defaultValue = "") String leistung,
            @RequestParam(defaultValue = "") String suche,
            @RequestParam(defaultValue = "") String wessen,
            @RequestParam(defaultValue = "1") String blatt) {
        var gewaehlt =
                Arrays.stream(Vorgangsstand.values())
                        .filter(s -> s.name().equals(stand))
                        .findFirst();
        String gekuerzt = suche.length() > 200 ? suche.substring(0, 200) : suche;
        String schluessel = leistung.matches("[a-z0-9-]{1,61}") ? leistung : "";
        var filter =
                new Vorgangsfilter(
                        gewaehlt, schluessel, gekuerzt, wessen.equals("meine"), nummer(blatt));
        return Seite.von(
                "vorgang/liste",
                new ListeAnsicht(
                        rahmen,
                        schreibtisch.liste(filter),
                        filter,
                        leistungswahl(rahmen),
                        namen(rahmen),
                        schreibtisch.heutigerTag()));
    }

    private static int nummer(String text) {
        return text.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(text) : 1;
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

    private Namen namen(Rahmen rahmen) {
        return new Namen(leistungen, organisation, rahmen.sprache());
    }
}
