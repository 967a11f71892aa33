package dreiklang.blattwerk.web;

import dreiklang.akte.Aktenzeichen;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Sprache;
import dreiklang.blattwerk.Blattort;
import dreiklang.blattwerk.Stempel;
import dreiklang.blattwerk.Stempel.Platz;
import dreiklang.blattwerk.Stempelungen;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where a Stempel is set.
@Controller
@RequestMapping("/amt/akten/{zeichen}/blatt/{blatt}/versionen/{version}/stempel")
class StempelController {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final DateTimeFormatter TAG =
            DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMAN);

    private final Stempelungen stempelungen;
    private final Clock uhr;

    StempelController(Stempelungen stempelungen, Clock uhr) {
        this.stempelungen = stempelungen;
        this.uhr = uhr;
    }

    @GetMapping
    Seite zeigen(
            Rahmen rahmen,
            @PathVariable String zeichen,
            @PathVariable int blatt,
            @PathVariable int version) {
        var ort = new Blattort(new Aktenzeichen(zeichen), blatt, version);
        return seite(rahmen, ort, Map.of(), Map.of());
    }

    @PostMapping
    Object stempeln(
            Rahmen rahmen,
            @PathVariable String zeichen,
            @PathVariable int blatt,
            @PathVariable int version,
            @RequestParam Map<String, String> eingabe) {
        var ort = new Blattort(new Aktenzeichen(zeichen), blatt, version);
        boolean alsVersion = eingabe.getOrDefault("ziel", "").equals("version");
        try {
            stempelungen.stempeln(ort, stempel(rahmen, eingabe), alsVersion);
            return Weg.nach(
                    URI.create(
                            alsVersion
                                    ? "/amt/akten/" + zeichen + "/blatt/" + blatt + "/versionen"
                                    : "/amt/akten/" + zeichen + "?ordnung=NEUESTE"));
        } catch (FachlicherFehler e) {
            if (e.art() == Fehlerart.NICHT_GEFUNDEN) {
                throw e;
            }
            var satz = rahmen.text("fehler." + e.code(), e.werte().toArray());
            var feld = e.code().equals("K-416") ? "text" : "ziel";
            return seite(rahmen, ort, eingabe, Map.of(feld, satz)).mitStatus(e.art().status());
        }
    }

    /// In German, because it will stand in the Akte.
    private Stempel stempel(Rahmen rahmen, Map<String, String> eingabe) {
        var art = eingabe.getOrDefault("art", "");
        var text = eingabe.getOrDefault("text", "").strip();
        if (StempelAnsicht.ARTEN.contains(art) && !art.equals("eigener")) {
            var wort = rahmen.texte().text(Sprache.DE, "blattwerk.stempel.text." + art);
            text =
                    (wort + " " + (text.isEmpty() && art.equals("eingegangen") ? heute() : text))
                            .strip();
        }
        var platz =
                Arrays.stream(Platz.values())
                        .filter(p -> p.name().equals(eingabe.get("platz")))
                        .findFirst()
                        .orElse(Platz.OBEN_RECHTS);
        return new Stempel(text, platz, eingabe.containsKey("alle"));
    }

    private String heute() {
        return LocalDate.ofInstant(uhr.instant(), ZONE).format(TAG);
    }

    private Seite seite(
            Rahmen rahmen, Blattort ort, Map<String, String> eingabe, Map<String, String> fehler) {
        return Seite.von(
                "blattwerk/stempel",
                new StempelAnsicht(rahmen, ort, stempelungen.ansehen(ort), eingabe, fehler));
    }
}
