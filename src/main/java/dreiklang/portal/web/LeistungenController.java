package dreiklang.portal.web;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.identitaet.Organisation;
import dreiklang.leistung.Digitalstand;
import dreiklang.leistung.Leistungen;
import dreiklang.leistung.LeistungsSchluessel;
import dreiklang.leistung.Leistungspaket;
import dreiklang.leistung.Vorpruefungen;
import dreiklang.portal.Erfahrungswerte;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The page of a Leistung.
@Controller
class LeistungenController {

    private final Leistungen leistungen;
    private final Organisation organisation;
    private final Erfahrungswerte erfahrung;
    private final Vorpruefungen vorpruefungen;

    LeistungenController(
            Leistungen leistungen,
            Organisation organisation,
            Erfahrungswerte erfahrung,
            Vorpruefungen vorpruefungen) {
        this.leistungen = leistungen;
        this.organisation = organisation;
        this.erfahrung = erfahrung;
        this.vorpruefungen = vorpruefungen;
    }

    @GetMapping("/leistungen/{schluessel}")
    Seite zeigen(Rahmen rahmen, @PathVariable String schluessel) {
        var paket = oeffentlich(schluessel);
        var leistung = paket.leistung();
        return Seite.von(
                "portal/leistung",
                new LeistungAnsicht(
                        rahmen,
                        leistung,
                        Digitalstand.von(paket),
                        vorpruefungen.zu(paket).isPresent(),
                        erfahrung.zu(leistung.schluessel()),
                        organisation.einheit(leistung.zustaendig())));
    }

    /// Internal ones do not exist for citizens.
    private Leistungspaket oeffentlich(String schluessel) {
        return Optional.of(schluessel)
                .filter(s -> s.matches("[a-z0-9][a-z0-9-]{1,60}"))
                .flatMap(s -> leistungen.paket(new LeistungsSchluessel(s)))
                .filter(p -> !p.leistung().intern())
                .orElseThrow(() -> new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "P-101"));
    }
}
