package dreiklang.portal.web;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Sprache;
import dreiklang.identitaet.Organisation;
import dreiklang.leistung.Lebenslage;
import dreiklang.leistung.Leistung;
import dreiklang.leistung.Leistungen;
import dreiklang.leistung.LeistungsSchluessel;
import dreiklang.portal.Erfahrungswerte;
import dreiklang.portal.web.TrefferAnsicht.Gruppe;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import java.text.Collator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Finding a Leistung, and the page of a Leistung.
@Controller
class LeistungenController {

    private static final int LAENGSTE_SUCHE = 200;

    private final Leistungen leistungen;
    private final Organisation organisation;
    private final Erfahrungswerte erfahrung;

    LeistungenController(
            Leistungen leistungen, Organisation organisation, Erfahrungswerte erfahrung) {
        this.leistungen = leistungen;
        this.organisation = organisation;
        this.erfahrung = erfahrung;
    }

    @GetMapping("/leistungen")
    Seite finden(
            Rahmen rahmen,
            @RequestParam(defaultValue = "") String suche,
            @RequestParam(defaultValue = "") String lebenslage) {
        var worte = gekuerzt(suche.replaceAll("\\p{Cntrl}", " ").strip());
        var lage = lage(lebenslage);
        var treffer = treffer(worte, lage, rahmen.sprache());
        return Seite.von(
                "portal/treffer",
                new TrefferAnsicht(
                        rahmen,
                        worte,
                        lage,
                        worte.isEmpty()
                                ? nachBuchstaben(treffer, rahmen.sprache())
                                : List.of(new Gruppe("", treffer)),
                        treffer.size(),
                        leistungen.lebenslagen(),
                        leistungen.alle(false)));
    }

    @GetMapping("/leistungen/{schluessel}")
    Seite zeigen(Rahmen rahmen, @PathVariable String schluessel) {
        var leistung = oeffentlich(schluessel);
        return Seite.von(
                "portal/leistung",
                new LeistungAnsicht(
                        rahmen,
                        leistung,
                        erfahrung.zu(leistung.schluessel()),
                        organisation.einheit(leistung.zustaendig())));
    }

    private Optional<Lebenslage> lage(String schluessel) {
        return leistungen.lebenslagen().stream()
                .filter(l -> l.schluessel().equals(schluessel))
                .findFirst();
    }

    private List<Leistung> treffer(String worte, Optional<Lebenslage> lage, Sprache sprache) {
        var gefunden = worte.isEmpty() ? leistungen.alle(false) : leistungen.suchen(worte, sprache);
        return gefunden.stream()
                .filter(l -> !l.intern())
                .filter(l -> lage.isEmpty() || l.lebenslagen().contains(lage.get().schluessel()))
                .toList();
    }

    /// Internal ones do not exist for citizens.
    private Leistung oeffentlich(String schluessel) {
        return Optional.of(schluessel)
                .filter(s -> s.matches("[a-z0-9][a-z0-9-]{1,60}"))
                .flatMap(s -> leistungen.finden(new LeistungsSchluessel(s)))
                .filter(l -> !l.intern())
                .orElseThrow(() -> new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "P-101"));
    }

    static List<Gruppe> nachBuchstaben(List<Leistung> alle, Sprache sprache) {
        var gruppen = new TreeMap<String, List<Leistung>>();
        alle.forEach(l ->
                gruppen.computeIfAbsent(buchstabe(l.name().in(sprache)), b -> new ArrayList<>())
                        .add(l));
        var ordnung = Collator.getInstance(sprache.locale());
        return gruppen.entrySet().stream()
                .map(g ->
                        new Gruppe(
                                g.getKey(),
                                g.getValue().stream()
                                        .sorted((a, b) ->
                                                ordnung.compare(
                                                        a.name().in(sprache), b.name().in(sprache)))
                                        .toList()))
                .toList();
    }

    /// Ä stands below A, as in a telephone book; everything that is no letter below #.
    private static String buchstabe(String name) {
        var erster =
                Normalizer.normalize(name.strip(), Normalizer.Form.NFD).toUpperCase(Locale.GERMAN);
        return erster.isEmpty() || !Character.isLetter(erster.charAt(0))
                ? "#"
                : erster.substring(0, 1);
    }

    private static String gekuerzt(String suche) {
        return suche.length() <= LAENGSTE_SUCHE ? suche : suche.substring(0, LAENGSTE_SUCHE);
    }
}
