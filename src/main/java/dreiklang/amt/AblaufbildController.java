package dreiklang.amt;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.identitaet.Organisation;
import dreiklang.leistung.Leistungen;
import dreiklang.leistung.LeistungsSchluessel;
import dreiklang.seite.Dateiantwort;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import dreiklang.vorgang.Ablaufauskunft;
import dreiklang.vorgang.Ablaufzeiten;
import dreiklang.vorgang.Schreibtisch;
import dreiklang.vorgang.Umlenkungen;
import dreiklang.vorgang.VorgangId;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// The Ablauf as a picture and as a list: of one Vorgang, and of all Vorgaenge of a Leistung.
@Controller
class AblaufbildController {

    private static final String BPMN = "application/xml";

    private final Ablaufauskunft auskunft;
    private final Ablaufzeiten zeiten;
    private final Umlenkungen umlenkungen;
    private final Schreibtisch schreibtisch;
    private final Leistungen leistungen;
    private final Organisation organisation;

    AblaufbildController(
            Ablaufauskunft auskunft,
            Ablaufzeiten zeiten,
            Umlenkungen umlenkungen,
            Schreibtisch schreibtisch,
            Leistungen leistungen,
            Organisation organisation) {
        this.auskunft = auskunft;
        this.zeiten = zeiten;
        this.umlenkungen = umlenkungen;
        this.schreibtisch = schreibtisch;
        this.leistungen = leistungen;
        this.organisation = organisation;
    }

    @GetMapping("/amt/vorgaenge/{id}/ablauf")
    Seite zeigen(Rahmen rahmen, @PathVariable UUID id) {
        return seite(rahmen, new VorgangId(id), Eingabe.LEER, Map.of());
    }

    @GetMapping("/amt/vorgaenge/{id}/ablauf.bpmn")
    ResponseEntity<InputStreamResource> datei(@PathVariable UUID id) {
        return bpmn(auskunft.datei(new VorgangId(id)));
    }

    @PostMapping("/amt/vorgaenge/{id}/ablauf")
    View umlenken(Rahmen rahmen, @PathVariable UUID id, @RequestParam Map<String, String> werte) {
        var eingabe = new Eingabe(werte);
        try {
            String version = eingabe.wert("version");
            umlenkungen.umlenken(
                    new VorgangId(id),
                    version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1,
                    eingabe.wert("knoten"),
                    eingabe.wert("grund"));
            var weiter = new RedirectView("/amt/vorgaenge/" + id + "/ablauf");
            weiter.setStatusCode(HttpStatus.SEE_OTHER);
            return weiter;
        } catch (FachlicherFehler e) {
            if (e.art() == Fehlerart.NICHT_GEFUNDEN) {
                throw e;
            }
            String satz = rahmen.text("fehler." + e.code(), e.werte().toArray());
            String wo = e.code().equals("V-425") ? "grund" : "knoten";
            return seite(rahmen, new VorgangId(id), eingabe, Map.of(wo, satz))
                    .mitStatus(e.art().status());
        }
    }

    @GetMapping("/amt/ablaeufe")
    Seite alle(Rahmen rahmen) {
        return Seite.von("amt/ablaeufe", new AblaeufeAnsicht(rahmen, zeiten.leistungen()));
    }

    @GetMapping("/amt/ablaeufe/{leistung}")
    Seite bilanz(Rahmen rahmen, @PathVariable String leistung) {
        var schluessel = schluessel(leistung);
        return Seite.von(
                "amt/ablaufbilanz",
                new AblaufbilanzAnsicht(
                        rahmen,
                        schluessel.wert(),
                        new Namen(leistungen, organisation, rahmen.sprache()).leistung(schluessel),
                        zeiten.zu(schluessel)));
    }

    @GetMapping("/amt/ablaeufe/{leistung}/ablauf.bpmn")
    ResponseEntity<InputStreamResource> datei(@PathVariable String leistung) {
        return bpmn(zeiten.datei(schluessel(leistung)));
    }

    private Seite seite(Rahmen rahmen, VorgangId id, Eingabe eingabe, Map<String, String> fehler) {
        return Seite.von(
                "amt/ablauf",
                new AblaufbildAnsicht(
                        rahmen,
                        schreibtisch.ansehen(id).vorgang(),
                        auskunft.zu(id),
                        eingabe,
                        fehler));
    }

    private static LeistungsSchluessel schluessel(String text) {
        try {
            return new LeistungsSchluessel(text);
        } catch (IllegalArgumentException e) {
            throw new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "V-430");
        }
    }

    private static ResponseEntity<InputStreamResource> bpmn(byte[] inhalt) {
        return Dateiantwort.als(
                "ablauf.bpmn", BPMN, inhalt.length, new ByteArrayInputStream(inhalt));
    }
}
