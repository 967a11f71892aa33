package dreiklang.blattwerk.web;

import dreiklang.akte.Akten;
import dreiklang.akte.Aktenblaetter;
import dreiklang.akte.Aktenzeichen;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.blattwerk.Anmerkungen;
import dreiklang.blattwerk.Blattort;
import dreiklang.blattwerk.Langzeitformate;
import dreiklang.blattwerk.Rechteck;
import dreiklang.blattwerk.Seitenordnungen;
import dreiklang.blattwerk.Vorschauen;
import dreiklang.blattwerk.web.VorschauAnsicht.Spalte;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Looks at what is filed, alone or beside something else of the same Akte, and writes at it.
@Controller
@RequestMapping("/amt/akten/{zeichen}/blatt/{blatt}/versionen/{version}/vorschau")
class VorschauController {

    private final Vorschauen vorschauen;
    private final Anmerkungen anmerkungen;
    private final Langzeitformate langzeit;
    private final Seitenordnungen ordnungen;
    private final Aktenblaetter blaetter;
    private final Akten akten;

    VorschauController(
            Vorschauen vorschauen,
            Anmerkungen anmerkungen,
            Langzeitformate langzeit,
            Seitenordnungen ordnungen,
            Aktenblaetter blaetter,
            Akten akten) {
        this.vorschauen = vorschauen;
        this.anmerkungen = anmerkungen;
        this.langzeit = langzeit;
        this.ordnungen = ordnungen;
        this.blaetter = blaetter;
        this.akten = akten;
    }

    @GetMapping
    Seite zeigen(
            Rahmen rahmen,
            @PathVariable String zeichen,
            @PathVariable int blatt,
            @PathVariable int version,
            @RequestParam Map<String, String> eingabe) {
        var ort = new Blattort(new Aktenzeichen(zeichen), blatt, version);
        return seite(rahmen, ort, eingabe, Map.of());
    }

    @GetMapping("/seite/{nummer}")
    ResponseEntity<byte[]> bild(
            @PathVariable String zeichen,
            @PathVariable int blatt,
            @PathVariable int version,
            @PathVariable int nummer) {
        var ort = new Blattort(new Aktenzeichen(zeichen), blatt, version);
        return Bildantwort.von(vorschauen.bild(ort, nummer));
    }

    /// The picture with the numbers of the Anmerkungen on it.
    @GetMapping("/seite/{nummer}/anmerkungen")
    ResponseEntity<byte[]> bildMitAnmerkungen(
            @PathVariable String zeichen,
            @PathVariable int blatt,
            @PathVariable int version,
            @PathVariable int nummer) {
        var ort = new Blattort(new Aktenzeichen(zeichen), blatt, version);
        return Bildantwort.von(vorschauen.bildMitAnmerkungen(ort, nummer));
    }

    @PostMapping("/anmerkungen")
    Object schreiben(
            Rahmen rahmen,
            @PathVariable String zeichen,
            @PathVariable int blatt,
            @PathVariable int version,
            @RequestParam Map<String, String> eingabe) {
        var ort = new Blattort(new Aktenzeichen(zeichen), blatt, version);
        try {
            anmerkungen.schreiben(
                    ort,
                    Weg.zahl(eingabe.get("seite"), 1),
                    stelle(eingabe),
                    eingabe.getOrDefault("text", ""));
            return zurueck(ort, eingabe);
        } catch (FachlicherFehler e) {
            return berichtigen(
                    rahmen, ort, eingabe, e, e.code().equals("K-406") ? "von-links" : "text");
        }
    }

    @PostMapping("/anmerkungen/{id}/antwort")
    Object antworten(
            Rahmen rahmen,
            @PathVariable String zeichen,
            @PathVariable int blatt,
            @PathVariable int version,
            @PathVariable long id,
            @RequestParam Map<String, String> eingabe) {
        var ort = new Blattort(new Aktenzeichen(zeichen), blatt, version);
        try {
            anmerkungen.antworten(ort, id, eingabe.getOrDefault("antwort", ""));
            return zurueck(ort, eingabe);
        } catch (FachlicherFehler e) {
            return berichtigen(rahmen, ort, eingabe, e, "antwort-" + id);
        }
    }

    @PostMapping("/anmerkungen/{id}/erledigen")
    Object erledigen(
            @PathVariable String zeichen,
            @PathVariable int blatt,
            @PathVariable int version,
            @PathVariable long id,
            @RequestParam Map<String, String> eingabe) {
        var ort = new Blattort(new Aktenzeichen(zeichen), blatt, version);
        anmerkungen.erledigen(ort, id);
        return zurueck(ort, eingabe);
    }

    private static Optional<Rechteck> stelle(Map<String, String> eingabe) {
        var links = eingabe.getOrDefault("von-links", "");
        var oben = eingabe.getOrDefault("von-oben", "");
        return links.isBlank() && oben.isBlank()
                ? Optional.empty()
                : Optional.of(new Rechteck(Klick.prozent(links), Klick.prozent(oben), 1, 1));
    }

    private static ResponseEntity<Void> zurueck(Blattort ort, Map<String, String> eingabe) {
        int seite = Weg.zahl(eingabe.get("seite"), 1);
        return Weg.nach(
                URI.create(
                        SchwaerzungAnsicht.ort(ort) + "/vorschau?seite=" + seite + "#anmerkungen"));
    }

    private Seite berichtigen(
            Rahmen rahmen,
            Blattort ort,
            Map<String, String> eingabe,
            FachlicherFehler e,
            String feld) {
        if (e.art() == Fehlerart.NICHT_GEFUNDEN) {
            throw e;
        }
        var satz = rahmen.text("fehler." + e.code(), e.werte().toArray());
        return seite(rahmen, ort, eingabe, Map.of(feld, satz));
    }

    private Seite seite(
            Rahmen rahmen, Blattort ort, Map<String, String> eingabe, Map<String, String> schon) {
        var fehler = new LinkedHashMap<>(schon);
        var links = spalte(ort, eingabe.get("seite"));
        Optional<Spalte> rechts = Optional.empty();
        if (!eingabe.getOrDefault("mit", "").isBlank()) {
            try {
                var daneben = neben(ort.akte(), eingabe);
                rechts = Optional.of(spalte(daneben, eingabe.get("mitseite")));
            } catch (FachlicherFehler e) {
                fehler.put("mit", rahmen.text("blattwerk.vorschau.gibt-es-nicht"));
            }
        }
        var ansicht =
                new VorschauAnsicht(
                        rahmen,
                        ort.akte(),
                        links,
                        rechts,
                        anmerkungen.zu(ort),
                        langzeit.lage(ort),
                        akten.fuehrbar(ort.akte()),
                        eingabe,
                        fehler);
        return Seite.von("blattwerk/vorschau", ansicht)
                .mitStatus(fehler.isEmpty() ? 200 : Fehlerart.EINGABE.status());
    }

    private Spalte spalte(Blattort ort, @Nullable String seite) {
        return new Spalte(
                ort, vorschauen.ansehen(ort, Weg.zahl(seite, 1)), ordnungen.herkunft(ort));
    }

    /// The other one: without a version the one that is shown in the Akte.
    private Blattort neben(Aktenzeichen akte, Map<String, String> eingabe) {
        int blatt = Weg.zahl(eingabe.get("mit"), 0);
        int version = Weg.zahl(eingabe.get("mitversion"), 0);
        return new Blattort(
                akte,
                blatt,
                version > 0 ? version : blaetter.eines(akte, blatt).version().nummer());
    }
}
