package dreiklang.akte.web;

import dreiklang.akte.Akten;
import dreiklang.akte.Aktenzeichen;
import dreiklang.akte.Reservierungen;
import dreiklang.akte.Versionen;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.dokument.Dokumente;
import dreiklang.seite.Dateiantwort;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// The versions of a Schriftstück.
@Controller
@RequestMapping("/amt/akten/{zeichen}/blatt/{blatt}/versionen")
class VersionenController {

    private static final Map<String, String> WOHIN =
            Map.of(
                    "K-216", "grund",
                    "K-263", "bemerkung",
                    "K-267", "vermerk",
                    "K-270", "vergleich-mit");

    private final Versionen versionen;
    private final Reservierungen reservierungen;
    private final Akten akten;
    private final Dokumente dokumente;

    VersionenController(
            Versionen versionen, Reservierungen reservierungen, Akten akten, Dokumente dokumente) {
        this.versionen = versionen;
        this.reservierungen = reservierungen;
        this.akten = akten;
        this.dokumente = dokumente;
    }

    @GetMapping
    Seite zeigen(
            Rahmen rahmen,
            @PathVariable String zeichen,
            @PathVariable int blatt,
            @RequestParam(name = "blatt", defaultValue = "1") String seite) {
        int nummer = seite.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(seite) : 1;
        return seite(rahmen, new Aktenzeichen(zeichen), blatt, nummer, Map.of(), Map.of());
    }

    @GetMapping("/{nummer}")
    ResponseEntity<InputStreamResource> datei(
            @PathVariable String zeichen, @PathVariable int blatt, @PathVariable int nummer) {
        var ablage = versionen.inhalt(new Aktenzeichen(zeichen), blatt, nummer);
        return Dateiantwort.als(
                ablage.name(),
                ablage.medientyp(),
                ablage.groesse(),
                dokumente.oeffnen(ablage.pruefsumme()));
    }

    @PostMapping("/neu")
    Object ablegen(
            Rahmen rahmen,
            @PathVariable String zeichen,
            @PathVariable int blatt,
            @RequestParam MultipartFile datei,
            @RequestParam(defaultValue = "") String bemerkung,
            @RequestParam(defaultValue = "") String behalten)
            throws IOException {
        var akte = new Aktenzeichen(zeichen);
        if (!akten.fuehrbar(akte)) {
            throw new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "K-404", zeichen);
        }
        var eingabe = Map.of("bemerkung", bemerkung);
        if (datei.isEmpty()) {
            return seite(
                            rahmen,
                            akte,
                            blatt,
                            1,
                            eingabe,
                            Map.of("datei", rahmen.text("fehler.K-265")))
                    .mitStatus(Fehlerart.EINGABE.status());
        }
        try (var strom = datei.getInputStream()) {
            var inhalt =
                    dokumente.annehmenImAmt(strom, String.valueOf(datei.getOriginalFilename()));
            if (behalten.isEmpty() && reservierungen.lage(akte, blatt).meine()) {
                reservierungen.einchecken(akte, blatt, inhalt, bemerkung);
            } else {
                versionen.ablegen(akte, blatt, inhalt, bemerkung);
            }
            return zu(akte, blatt);
        } catch (FachlicherFehler e) {
            return berichtigen(rahmen, akte, blatt, eingabe, e);
        }
    }

    @PostMapping("/reservieren")
    Object reservieren(
            Rahmen rahmen,
            @PathVariable String zeichen,
            @PathVariable int blatt,
            @RequestParam(defaultValue = "") String vermerk) {
        var akte = new Aktenzeichen(zeichen);
        try {
            reservierungen.reservieren(akte, blatt, vermerk);
            return zu(akte, blatt);
        } catch (FachlicherFehler e) {
            return berichtigen(rahmen, akte, blatt, Map.of("vermerk", vermerk), e);
        }
    }

    @PostMapping("/zurueckgeben")
    Object zurueckgeben(@PathVariable String zeichen, @PathVariable int blatt) {
        reservierungen.zurueckgeben(new Aktenzeichen(zeichen), blatt);
        return zu(new Aktenzeichen(zeichen), blatt);
    }

    @PostMapping("/zuruecknehmen")
    Object zuruecknehmen(
            Rahmen rahmen,
            @PathVariable String zeichen,
            @PathVariable int blatt,
            @RequestParam(defaultValue = "") String grund) {
        var akte = new Aktenzeichen(zeichen);
        try {
            reservierungen.zuruecknehmen(akte, blatt, grund);
            return zu(akte, blatt);
        } catch (FachlicherFehler e) {
            return berichtigen(rahmen, akte, blatt, Map.of("grund", grund), e);
        }
    }

    @GetMapping("/vergleich")
    Object vergleichen(
            Rahmen rahmen,
            @PathVariable String zeichen,
            @PathVariable int blatt,
            @RequestParam int von,
            @RequestParam int mit) {
        var akte = new Aktenzeichen(zeichen);
        try {
            var titel = versionen.verlauf(akte, blatt, 1).titel();
            return Seite.von(
                    "akte/vergleich",
                    new VergleichAnsicht(
                            rahmen,
                            akte,
                            blatt,
                            titel,
                            versionen.vergleichen(akte, blatt, von, mit)));
        } catch (FachlicherFehler e) {
            if (e.art() != Fehlerart.EINGABE) {
                throw e;
            }
            return berichtigen(rahmen, akte, blatt, Map.of(), e);
        }
    }

    private Seite berichtigen(
            Rahmen rahmen,
            Aktenzeichen akte,
            int blatt,
            Map<String, String> eingabe,
            FachlicherFehler e) {
        if (e.art() == Fehlerart.NICHT_GEFUNDEN) {
            throw e;
        }
        var feld = WOHIN.getOrDefault(e.code(), "datei");
        var satz = rahmen.text("fehler." + e.code(), e.werte().toArray());
        return seite(rahmen, akte, blatt, 1, eingabe, Map.of(feld, satz))
                .mitStatus(e.art().status());
    }

    private Seite seite(
            Rahmen rahmen,
            Aktenzeichen akte,
            int blatt,
            int nummer,
            Map<String, String> eingabe,
            Map<String, String> fehler) {
        var verlauf = versionen.verlauf(akte, blatt, nummer);
        return Seite.von(
                "akte/versionen",
                new VersionenAnsicht(
                        rahmen,
                        akte,
                        blatt,
                        verlauf,
                        reservierungen.lage(akte, blatt),
                        akten.fuehrbar(akte),
                        versionen.aenderbar(akte, verlauf),
                        eingabe,
                        fehler));
    }

    private static ResponseEntity<Void> zu(Aktenzeichen akte, int blatt) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(
                        URI.create("/amt/akten/" + akte.wert() + "/blatt/" + blatt + "/versionen"))
                .build();
    }
}
