package dreiklang.ablage.web;

import dreiklang.ablage.Stapelablage;
import dreiklang.ablage.Stapelablage.Aenderung;
import dreiklang.akte.Akten;
import dreiklang.akte.Aktenzeichen;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.dokument.Dokumente;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Many files and whole folders for an Akte: upload, look at the proposal, file.
@Controller
class StapelController {

    private static final String HIER = "/amt/akten/{zeichen}/stapel";
    private static final Set<String> AM_FELD = Set.of("K-399", "K-398", "K-390", "K-201");

    private final Stapelablage stapel;
    private final Akten akten;
    private final Dokumente dokumente;

    StapelController(Stapelablage stapel, Akten akten, Dokumente dokumente) {
        this.stapel = stapel;
        this.akten = akten;
        this.dokumente = dokumente;
    }

    @GetMapping(HIER)
    Seite zeigen(
            Rahmen rahmen,
            @PathVariable String zeichen,
            @RequestParam(defaultValue = "1") String blatt) {
        return seite(rahmen, new Aktenzeichen(zeichen), blatt, Map.of(), Map.of());
    }

    /// Takes file by file in; each is durable before the next one. Loading the page that follows
    /// again uploads nothing once more.
    @PostMapping(HIER)
    Object hochladen(
            Rahmen rahmen,
            @PathVariable String zeichen,
            @RequestParam(defaultValue = "") List<MultipartFile> dateien)
            throws IOException {
        var akte = new Aktenzeichen(zeichen);
        if (!akten.fuehrbar(akte)) {
            throw new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "K-404", zeichen);
        }
        var gewaehlt = dateien.stream().filter(d -> d.getSize() > 0 || !name(d).isEmpty()).toList();
        try {
            for (var datei : gewaehlt) {
                eine(akte, datei);
            }
        } catch (FachlicherFehler e) {
            return abgelehnt(rahmen, akte, "1", Map.of(), e);
        }
        return gewaehlt.isEmpty()
                ? seite(
                                rahmen,
                                akte,
                                "1",
                                Map.of(),
                                Map.of("dateien", rahmen.text("ablage.stapel.nichts-gewaehlt")))
                        .mitStatus(Fehlerart.EINGABE.status())
                : zu("/amt/akten/" + zeichen + "/stapel");
    }

    private static String name(MultipartFile datei) {
        return String.valueOf(datei.getOriginalFilename());
    }

    private void eine(Aktenzeichen akte, MultipartFile datei) throws IOException {
        FachlicherFehler grund;
        try (var strom = datei.getInputStream()) {
            stapel.dazulegen(akte, name(datei), dokumente.annehmen(strom, name(datei)));
            return;
        } catch (FachlicherFehler e) {
            if (!e.code().startsWith("D-")) {
                throw e;
            }
            grund = e;
        }
        stapel.abweisen(akte, name(datei), datei.getSize(), grund);
    }

    /// Keeps what was changed; with the other button files everything.
    @PostMapping(HIER + "/vorschlag")
    Object vorschlag(
            Rahmen rahmen,
            @PathVariable String zeichen,
            @RequestParam MultiValueMap<String, String> eingabe) {
        var akte = new Aktenzeichen(zeichen);
        var blatt = String.valueOf(eingabe.toSingleValueMap().getOrDefault("blatt", "1"));
        try {
            stapel.aendern(akte, aenderung(eingabe));
            if (eingabe.containsKey("ablegen")) {
                int unused = stapel.ablegen(akte);
                return zu("/amt/akten/" + zeichen);
            }
            return zu("/amt/akten/" + zeichen + "/stapel?blatt=" + seitenzahl(blatt));
        } catch (FachlicherFehler e) {
            return abgelehnt(rahmen, akte, blatt, eingabe.toSingleValueMap(), e);
        }
    }

    private static Aenderung aenderung(MultiValueMap<String, String> eingabe) {
        var betreffe = new HashMap<String, String>();
        var titel = new HashMap<Integer, String>();
        eingabe.toSingleValueMap()
                .forEach((feld, wert) -> {
                    if (feld.startsWith("betreff:")) {
                        betreffe.put(feld.substring(8), wert);
                    } else if (feld.matches("titel-[0-9]{1,6}")) {
                        titel.put(Integer.valueOf(feld.substring(6)), wert);
                    }
                });
        return new Aenderung(
                betreffe,
                titel,
                eingabe.getOrDefault("heraus", List.of()).stream()
                        .filter(n -> n.matches("[0-9]{1,6}"))
                        .map(Integer::valueOf)
                        .toList());
    }

    @PostMapping(HIER + "/verwerfen")
    Object verwerfen(Rahmen rahmen, @PathVariable String zeichen) {
        var akte = new Aktenzeichen(zeichen);
        try {
            stapel.verwerfen(akte);
            return zu("/amt/akten/" + zeichen + "/stapel");
        } catch (FachlicherFehler e) {
            return abgelehnt(rahmen, akte, "1", Map.of(), e);
        }
    }

    private Seite abgelehnt(
            Rahmen rahmen,
            Aktenzeichen akte,
            String blatt,
            Map<String, String> eingabe,
            FachlicherFehler e) {
        if (!AM_FELD.contains(e.code())) {
            throw e;
        }
        var satz = rahmen.text("fehler." + e.code(), e.werte().toArray());
        var wo =
                e.code().equals("K-399")
                        ? StapelAnsicht.feld(String.valueOf(e.werte().getFirst()))
                        : "dateien";
        return seite(rahmen, akte, blatt, eingabe, Map.of(wo, satz)).mitStatus(e.art().status());
    }

    private Seite seite(
            Rahmen rahmen,
            Aktenzeichen akte,
            String blatt,
            Map<String, String> eingabe,
            Map<String, String> fehler) {
        return Seite.von(
                "ablage/stapel",
                new StapelAnsicht(
                        rahmen, stapel.ansehen(akte, seitenzahl(blatt)), eingabe, fehler));
    }

    private static int seitenzahl(String blatt) {
        return AktenpostController.seitenzahl(blatt);
    }

    private static ResponseEntity<Void> zu(String ziel) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(ziel)).build();
    }
}
