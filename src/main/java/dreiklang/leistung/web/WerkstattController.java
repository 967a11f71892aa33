package dreiklang.leistung.web;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.leistung.Leistung;
import dreiklang.leistung.Leistungen;
import dreiklang.leistung.LeistungsSchluessel;
import dreiklang.leistung.Werkstatt;
import dreiklang.leistung.Werkstueck;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import java.net.URI;
import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The pages of all Leistungen and of one that is being worked on.
@Controller
@RequestMapping("/amt/leistungen")
class WerkstattController {

    static final String PFAD = "/amt/leistungen";
    private static final Set<String> RUECKWEGE = Set.of("formular", "schritte");

    private final Werkstatt werkstatt;
    private final Leistungen leistungen;

    WerkstattController(Werkstatt werkstatt, Leistungen leistungen) {
        this.werkstatt = werkstatt;
        this.leistungen = leistungen;
    }

    @GetMapping
    Seite liste(Rahmen rahmen) {
        return liste(rahmen, "", "");
    }

    private Seite liste(Rahmen rahmen, String fehler, String eingabe) {
        var inArbeit = werkstatt.alle();
        var nachName = Collator.getInstance(Locale.GERMAN);
        var alle =
                Stream.concat(leistungen.alle(false).stream(), leistungen.alle(true).stream())
                        .sorted(
                                Comparator.comparing(
                                        (Leistung l) -> l.name().in(rahmen.sprache()), nachName))
                        .toList();
        return Seite.von(
                "leistung/liste",
                new LeistungslisteAnsicht(rahmen, inArbeit, alle, fehler, eingabe));
    }

    @PostMapping
    Object beginnen(
            Rahmen rahmen,
            @RequestParam(defaultValue = "") String schluessel,
            @RequestParam(defaultValue = "") String art) {
        var name = schluessel.strip().toLowerCase(Locale.ROOT);
        if (!LeistungsSchluessel.passt(name)) {
            return liste(rahmen, rahmen.text("leistung.werkstatt.name-falsch"), schluessel)
                    .mitStatus(Fehlerart.EINGABE.status());
        }
        var wer = rahmen.name().orElse("");
        werkstatt.beginnen(new LeistungsSchluessel(name), art.equals("intern"), wer);
        return zu(PFAD + "/" + name);
    }

    @GetMapping("/{schluessel}")
    Seite zeigen(Rahmen rahmen, @PathVariable String schluessel) {
        return stueck(rahmen, gefunden(schluessel), "");
    }

    private Seite stueck(Rahmen rahmen, Werkstueck stueck, String fehler) {
        return Seite.von(
                "leistung/werkstueck",
                new WerkstueckAnsicht(
                        rahmen,
                        stueck,
                        werkstatt.pruefen(stueck),
                        werkstatt.vergleich(stueck),
                        werkstatt.letzterSchritt(stueck.schluessel()),
                        fehler));
    }

    @PostMapping("/{schluessel}/veroeffentlichen")
    Object veroeffentlichen(
            Rahmen rahmen,
            @PathVariable String schluessel,
            @RequestParam(defaultValue = "0") int version) {
        var stueck = gefunden(schluessel);
        try {
            werkstatt.veroeffentlichen(stueck.schluessel(), version, rahmen.name().orElse(""));
            return zu(PFAD);
        } catch (FachlicherFehler e) {
            return stueck(rahmen, gefunden(schluessel), rahmen.text("fehler." + e.code()))
                    .mitStatus(e.art().status());
        }
    }

    /// Takes the last change back and leads to where the button was.
    @PostMapping("/{schluessel}/rueckgaengig")
    Object rueckgaengig(
            Rahmen rahmen,
            @PathVariable String schluessel,
            @RequestParam(defaultValue = "") String von,
            @RequestParam(defaultValue = "0") int version) {
        var stueck = gefunden(schluessel);
        try {
            werkstatt.zurueck(stueck.schluessel(), version, rahmen.name().orElse(""));
            return zu(PFAD + "/" + schluessel + (RUECKWEGE.contains(von) ? "/" + von : ""));
        } catch (FachlicherFehler e) {
            return stueck(rahmen, gefunden(schluessel), rahmen.text("fehler." + e.code()))
                    .mitStatus(e.art().status());
        }
    }

    @PostMapping("/{schluessel}/verwerfen")
    ResponseEntity<Void> verwerfen(
            @PathVariable String schluessel, @RequestParam(defaultValue = "0") int version) {
        werkstatt.verwerfen(gefunden(schluessel).schluessel(), version);
        return zu(PFAD);
    }

    private Werkstueck gefunden(String schluessel) {
        return gefunden(werkstatt, schluessel);
    }

    static Werkstueck gefunden(Werkstatt werkstatt, String schluessel) {
        if (!LeistungsSchluessel.passt(schluessel)) {
            throw new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "L-146");
        }
        return werkstatt
                .finden(new LeistungsSchluessel(schluessel))
                .orElseThrow(() -> new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "L-146"));
    }

    static ResponseEntity<Void> zu(String ziel) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(ziel)).build();
    }
}
