package dreiklang.blattwerk.web;

import dreiklang.akte.Aktenzeichen;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Sprache;
import dreiklang.blattwerk.Blattort;
import dreiklang.blattwerk.Rechteck;
import dreiklang.blattwerk.Schwaerzmarken;
import dreiklang.dokument.Dokumentauskunft;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where places are marked.
@Controller
@RequestMapping(SchwaerzungController.HIER)
class SchwaerzungController {

    static final String HIER = "/amt/akten/{zeichen}/blatt/{blatt}/versionen/{version}/schwaerzung";

    private static final Map<String, String> WOHIN =
            Map.of("K-406", "links", "K-407", "eigener", "K-408", "wort", "K-412", "wort");

    private final Schwaerzmarken marken;
    private final Dokumentauskunft auskunft;

    SchwaerzungController(Schwaerzmarken marken, Dokumentauskunft auskunft) {
        this.marken = marken;
        this.auskunft = auskunft;
    }

    @GetMapping
    Seite zeigen(
            Rahmen rahmen,
            @PathVariable String zeichen,
            @PathVariable int blatt,
            @PathVariable int version,
            @RequestParam Map<String, String> eingabe) {
        var ort = new Blattort(new Aktenzeichen(zeichen), blatt, version);
        var gefunden = eingabe.getOrDefault("gefunden", "");
        var meldung =
                gefunden.matches("[0-9]{1,4}")
                        ? rahmen.text("blattwerk.schwaerzung.gefunden", Integer.parseInt(gefunden))
                        : "";
        return seite(rahmen, ort, eingabe, meldung, Map.of());
    }

    @GetMapping("/bild/{seite}")
    ResponseEntity<byte[]> bild(
            @PathVariable String zeichen,
            @PathVariable int blatt,
            @PathVariable int version,
            @PathVariable int seite,
            @RequestParam(defaultValue = "") String ecke) {
        var ort = new Blattort(new Aktenzeichen(zeichen), blatt, version);
        return Bildantwort.von(marken.bild(ort, seite, Klick.lesen(ecke).map(Klick::punkt)));
    }

    /// A click on the picture: the first one sets a corner, the second one the mark.
    @PostMapping("/klick")
    Object klicken(
            Rahmen rahmen,
            @PathVariable String zeichen,
            @PathVariable int blatt,
            @PathVariable int version,
            @RequestParam Map<String, String> eingabe) {
        var ort = new Blattort(new Aktenzeichen(zeichen), blatt, version);
        int seite = Weg.zahl(eingabe.get("seite"), 1);
        var bild = marken.bild(ort, seite, Optional.empty());
        var jetzt = Klick.auf(bild, eingabe);
        var vorher = Klick.lesen(eingabe.getOrDefault("ecke", ""));
        if (vorher.isEmpty()) {
            return Weg.zu(ort, eingabe, Map.of("ecke", jetzt.wert()));
        }
        return markieren(rahmen, ort, eingabe, seite, vorher.get().bis(jetzt));
    }

    @PostMapping("/zahlen")
    Object zahlen(
            Rahmen rahmen,
            @PathVariable String zeichen,
            @PathVariable int blatt,
            @PathVariable int version,
            @RequestParam Map<String, String> eingabe) {
        var ort = new Blattort(new Aktenzeichen(zeichen), blatt, version);
        var wo =
                new Rechteck(
                        Klick.prozent(eingabe.get("links")),
                        Klick.prozent(eingabe.get("oben")),
                        Klick.prozent(eingabe.get("breite")),
                        Klick.prozent(eingabe.get("hoehe")));
        return markieren(rahmen, ort, eingabe, Weg.zahl(eingabe.get("seite"), 1), wo);
    }

    private Object markieren(
            Rahmen rahmen, Blattort ort, Map<String, String> eingabe, int seite, Rechteck wo) {
        try {
            marken.markieren(ort, seite, wo, grund(rahmen, eingabe));
            return Weg.zu(ort, eingabe, Map.of());
        } catch (FachlicherFehler e) {
            return berichtigen(rahmen, ort, eingabe, e);
        }
    }

    @PostMapping("/suche")
    Object suchen(
            Rahmen rahmen,
            @PathVariable String zeichen,
            @PathVariable int blatt,
            @PathVariable int version,
            @RequestParam Map<String, String> eingabe) {
        var ort = new Blattort(new Aktenzeichen(zeichen), blatt, version);
        try {
            int funde =
                    marken.suchen(
                            ort,
                            eingabe.getOrDefault("wort", ""),
                            eingabe.containsKey("teile"),
                            grund(rahmen, eingabe));
            return Weg.zu(ort, eingabe, Map.of("gefunden", Integer.toString(funde)));
        } catch (FachlicherFehler e) {
            return berichtigen(rahmen, ort, eingabe, e);
        }
    }

    @PostMapping("/marke/{id}/entfernen")
    Object entfernen(
            @PathVariable String zeichen,
            @PathVariable int blatt,
            @PathVariable int version,
            @PathVariable long id,
            @RequestParam Map<String, String> eingabe) {
        var ort = new Blattort(new Aktenzeichen(zeichen), blatt, version);
        marken.entfernen(ort, id);
        return Weg.zu(ort, eingabe, Map.of());
    }

    @PostMapping("/verwerfen")
    Object verwerfen(
            @PathVariable String zeichen, @PathVariable int blatt, @PathVariable int version) {
        var ort = new Blattort(new Aktenzeichen(zeichen), blatt, version);
        marken.verwerfen(ort);
        return Weg.zu(ort, Map.of(), Map.of());
    }

    /// The reason in German, as it will stand in the Fassung.
    private static String grund(Rahmen rahmen, Map<String, String> eingabe) {
        var wahl = eingabe.getOrDefault("grund", "");
        return SchwaerzungAnsicht.GRUENDE.contains(wahl) && !wahl.equals("eigener")
                ? rahmen.texte().text(Sprache.DE, "blattwerk.grund." + wahl)
                : eingabe.getOrDefault("eigener", "");
    }

    private Seite berichtigen(
            Rahmen rahmen, Blattort ort, Map<String, String> eingabe, FachlicherFehler e) {
        if (e.art() == Fehlerart.NICHT_GEFUNDEN) {
            throw e;
        }
        var feld = WOHIN.getOrDefault(e.code(), "seitenbild");
        var satz = rahmen.text("fehler." + e.code(), e.werte().toArray());
        return seite(rahmen, ort, eingabe, "", Map.of(feld, satz)).mitStatus(e.art().status());
    }

    private Seite seite(
            Rahmen rahmen,
            Blattort ort,
            Map<String, String> eingabe,
            String meldung,
            Map<String, String> fehler) {
        var was = marken.ansehen(ort);
        int seite = Math.clamp(Weg.zahl(eingabe.get("seite"), 1), 1, was.seiten());
        var ecke = Klick.lesen(eingabe.getOrDefault("ecke", ""));
        var sauber = new HashMap<>(eingabe);
        sauber.put("ecke", ecke.map(Klick::wert).orElse(""));
        return Seite.von(
                "blattwerk/schwaerzung",
                new SchwaerzungAnsicht(
                        rahmen,
                        ort,
                        was,
                        seite,
                        marken.bild(ort, seite, ecke.map(Klick::punkt)),
                        auskunft.unterschrieben(was.original().ablage()),
                        sauber,
                        meldung,
                        fehler));
    }
}
