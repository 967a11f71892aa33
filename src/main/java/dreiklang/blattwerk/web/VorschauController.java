package dreiklang.blattwerk.web;

import dreiklang.akte.Akten;
import dreiklang.akte.Aktenblaetter;
import dreiklang.akte.Aktenzeichen;
import dreiklang.basis.FachlicherFehler;
import dreiklang.blattwerk.Blattort;
import dreiklang.blattwerk.Seitenordnungen;
import dreiklang.blattwerk.Vorschauen;
import dreiklang.blattwerk.web.VorschauAnsicht.Spalte;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Looks at what is filed, alone or beside something else of the same Akte.
@Controller
@RequestMapping("/amt/akten/{zeichen}/blatt/{blatt}/versionen/{version}/vorschau")
class VorschauController {

    private final Vorschauen vorschauen;
    private final Aktenblaetter blaetter;
    private final Akten akten;
    private final Seitenordnungen ordnungen;

    VorschauController(Vorschauen vorschauen, Aktenblaetter blaetter, Akten akten, Seitenordnungen ordnungen) {
        this.vorschauen = vorschauen;
        this.blaetter = blaetter;
        this.akten = akten;
        this.ordnungen = ordnungen;
    }

    @GetMapping
    Seite zeigen(
            Rahmen rahmen,
            @PathVariable String zeichen,
            @PathVariable int blatt,
            @PathVariable int version,
            @RequestParam Map<String, String> eingabe) {
        var akte = new Aktenzeichen(zeichen);
        var links = spalte(new Blattort(akte, blatt, version), eingabe.get("seite"));
        Optional<Spalte> rechts = Optional.empty();
        Map<String, String> fehler = Map.of();
        if (!eingabe.getOrDefault("mit", "").isBlank()) {
            try {
                rechts = Optional.of(spalte(neben(akte, eingabe), eingabe.get("mitseite")));
            } catch (FachlicherFehler e) {
                fehler = Map.of("mit", rahmen.text("blattwerk.vorschau.gibt-es-nicht"));
            }
        }
        var ansicht =
                new VorschauAnsicht(
                        rahmen, akte, links, rechts, akten.fuehrbar(akte), eingabe, fehler);
        return Seite.von("blattwerk/vorschau", ansicht).mitStatus(fehler.isEmpty() ? 200 : 422);
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
