package dreiklang.amt;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Recht;
import dreiklang.identitaet.Organisation;
import dreiklang.leistung.Leistungen;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import dreiklang.vorgang.Ergebnis;
import dreiklang.vorgang.Schreibtexte;
import dreiklang.vorgang.Schreibtisch;
import dreiklang.vorgang.Schriftverkehr;
import dreiklang.vorgang.Umlaeufe;
import dreiklang.vorgang.Vorgang;
import dreiklang.vorgang.VorgangId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The letters, messages and rounds of Mitzeichnung of one Vorgang.
@Controller
class SchriftverkehrController {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final Schreibtisch schreibtisch;
    private final Schriftverkehr schriftverkehr;
    private final Schreibtexte texte;
    private final Umlaeufe umlaeufe;
    private final Stellenwahl stellenwahl;
    private final Leistungen leistungen;
    private final Organisation organisation;
    private final Clock uhr;

    SchriftverkehrController(
            Schreibtisch schreibtisch,
            Schriftverkehr schriftverkehr,
            Schreibtexte texte,
            Umlaeufe umlaeufe,
            Stellenwahl stellenwahl,
            Leistungen leistungen,
            Organisation organisation,
            Clock uhr) {
        this.schreibtisch = schreibtisch;
        this.schriftverkehr = schriftverkehr;
        this.texte = texte;
        this.umlaeufe = umlaeufe;
        this.stellenwahl = stellenwahl;
        this.leistungen = leistungen;
        this.organisation = organisation;
        this.uhr = uhr;
    }

    @GetMapping("/amt/vorgaenge/{id}/schreiben")
    Seite zeigen(Rahmen rahmen, @PathVariable UUID id) {
        return seite(rahmen, id, Eingabe.LEER, Map.of());
    }

    @PostMapping("/amt/vorgaenge/{id}/schreiben")
    Object beginnen(Rahmen rahmen, @PathVariable UUID id, @RequestParam Map<String, String> werte) {
        var eingabe = new Eingabe(werte);
        try {
            var neu = schriftverkehr.beginnen(new VorgangId(id), eingabe.wert("vorlage"));
            return SchreibenController.zu(id, "/schreiben/" + neu.id());
        } catch (FachlicherFehler e) {
            return mitFehler(rahmen, id, eingabe, "vorlage", e);
        }
    }

    @PostMapping("/amt/vorgaenge/{id}/nachricht")
    Object nachricht(
            Rahmen rahmen, @PathVariable UUID id, @RequestParam Map<String, String> werte) {
        var eingabe = new Eingabe(werte);
        try {
            schriftverkehr.benachrichtigen(new VorgangId(id), eingabe.wert("nachricht"));
            return SchreibenController.zu(id, "/schreiben");
        } catch (FachlicherFehler e) {
            return mitFehler(rahmen, id, eingabe, "nachricht", e);
        }
    }

    @PostMapping("/amt/vorgaenge/{id}/mitzeichnung")
    Object mitzeichnung(
            Rahmen rahmen, @PathVariable UUID id, @RequestParam Map<String, String> werte) {
        var eingabe = new Eingabe(werte);
        try {
            var ergebnis =
                    Arrays.stream(Ergebnis.values())
                            .filter(e -> e.name().equals(eingabe.wert("ergebnis")))
                            .findFirst()
                            .orElseThrow(() -> new FachlicherFehler(Fehlerart.EINGABE, "V-216"));
            return SchreibenController.zuRunde(
                    umlaeufe.beginnen(
                            new VorgangId(id),
                            ergebnis,
                            eingabe.wert("begruendung"),
                            stellenwahl.lesen(eingabe)));
        } catch (FachlicherFehler e) {
            var wo =
                    switch (e.code()) {
                        case "V-216" -> "ergebnis";
                        case "V-371", "V-372" -> "stelle1";
                        default -> "begruendung";
                    };
            return mitFehler(rahmen, id, eingabe, wo, e);
        }
    }

    private Seite mitFehler(
            Rahmen rahmen, UUID id, Eingabe eingabe, String wo, FachlicherFehler e) {
        if (e.art() == Fehlerart.NICHT_GEFUNDEN) {
            throw e;
        }
        String satz = rahmen.text("fehler." + e.code(), e.werte().toArray());
        return seite(rahmen, id, eingabe, Map.of(wo, satz)).mitStatus(e.art().status());
    }

    private Seite seite(Rahmen rahmen, UUID id, Eingabe eingabe, Map<String, String> fehler) {
        var vorgang = new VorgangId(id);
        var v = schreibtisch.ansehen(vorgang).vorgang();
        return Seite.von(
                "amt/schriftverkehr",
                new SchriftverkehrAnsicht(
                        rahmen,
                        v,
                        schriftverkehr.zu(vorgang),
                        texte.vorlagen(vorgang),
                        umlaeufe.zu(vorgang),
                        hinweise(v),
                        stellenwahl.auswahl(rahmen),
                        new Namen(leistungen, organisation, rahmen.sprache()),
                        LocalDate.now(uhr.withZone(ZONE)),
                        rahmen.darf(Recht.VORGANG_BEARBEITEN),
                        eingabe,
                        fehler));
    }

    private Map<Ergebnis, Umlaeufe.Hinweise> hinweise(Vorgang v) {
        var hinweise = new EnumMap<Ergebnis, Umlaeufe.Hinweise>(Ergebnis.class);
        if (v.offen()) {
            for (var e : Ergebnis.moegliche(leistungen.paket(v.leistung(), v.fassung()))) {
                hinweise.put(e, umlaeufe.hinweise(v.id(), e));
            }
        }
        return hinweise;
    }
}
