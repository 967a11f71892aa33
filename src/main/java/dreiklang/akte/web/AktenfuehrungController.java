package dreiklang.akte.web;

import dreiklang.akte.Akten;
import dreiklang.akte.Aktenblaetter;
import dreiklang.akte.Aktenfuehrung;
import dreiklang.akte.Aktenzeichen;
import dreiklang.akte.Neuanlage;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.dokument.Ablage;
import dreiklang.dokument.Dokumente;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Akten that people lead by hand.
@Controller
class AktenfuehrungController {

    private static final Map<String, String> WOHIN =
            Map.of(
                    "K-211", "nummer",
                    "K-212", "betreff",
                    "K-213", "einheit",
                    "K-214", "blatt",
                    "K-215", "nach",
                    "K-216", "grund",
                    "K-217", "nach");

    /// What was refused, for the next page.
    static final String ABGEWIESEN = "abgewiesen";

    private final Aktenfuehrung fuehrung;
    private final Akten akten;
    private final Aktenblaetter blaetter;
    private final Dokumente dokumente;

    AktenfuehrungController(
            Aktenfuehrung fuehrung, Akten akten, Aktenblaetter blaetter, Dokumente dokumente) {
        this.fuehrung = fuehrung;
        this.akten = akten;
        this.blaetter = blaetter;
        this.dokumente = dokumente;
    }

    @GetMapping("/amt/akten/neu")
    Seite fragen(Rahmen rahmen) {
        return neu(rahmen, Map.of(), Map.of());
    }

    @PostMapping("/amt/akten/neu")
    Object anlegen(Rahmen rahmen, @RequestParam Map<String, String> eingabe) {
        try {
            return zu(
                    fuehrung.anlegen(
                            new Neuanlage(
                                    eingabe.getOrDefault("nummer", ""),
                                    eingabe.getOrDefault("betreff", "").strip(),
                                    eingabe.getOrDefault("einheit", ""),
                                    eingabe.getOrDefault("standort", "").strip())));
        } catch (FachlicherFehler e) {
            return neu(rahmen, eingabe, fehler(rahmen, e)).mitStatus(e.art().status());
        }
    }

    /// Takes in file by file; what is refused is named on the page that follows, the others are
    /// filed: loading that page again files nothing once more.
    @PostMapping("/amt/akten/{zeichen}/ablegen")
    Object ablegen(
            Rahmen rahmen,
            @PathVariable String zeichen,
            @RequestParam(defaultValue = "") List<MultipartFile> dateien,
            RedirectAttributes danach)
            throws IOException {
        var akte = new Aktenzeichen(zeichen);
        if (!akten.fuehrbar(akte)) {
            throw new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "K-404", zeichen);
        }
        var abgewiesen = new ArrayList<String>();
        var inhalte = new ArrayList<Ablage>();
        for (var datei : dateien.stream().filter(d -> !d.isEmpty()).toList()) {
            try (var strom = datei.getInputStream()) {
                inhalte.add(
                        dokumente.annehmenImAmt(
                                strom, String.valueOf(datei.getOriginalFilename())));
            } catch (FachlicherFehler e) {
                abgewiesen.add(datei.getOriginalFilename() + ": " + satz(rahmen, e));
            }
        }
        if (inhalte.isEmpty() && abgewiesen.isEmpty()) {
            return akte(rahmen, akte, Map.of(), Map.of("dateien", rahmen.text("fehler.K-219")));
        }
        fuehrung.ablegen(akte, inhalte);
        if (!abgewiesen.isEmpty()) {
            danach.addFlashAttribute(ABGEWIESEN, abgewiesen);
        }
        return zu(akte);
    }

    @PostMapping("/amt/akten/{zeichen}/verschieben")
    Object verschieben(
            Rahmen rahmen,
            @PathVariable String zeichen,
            @RequestParam Map<String, String> eingabe) {
        var von = new Aktenzeichen(zeichen);
        var blatt = eingabe.getOrDefault("blatt", "");
        var nach = eingabe.getOrDefault("nach", "").strip();
        int nummer = blatt.matches("[0-9]{1,6}") ? Integer.parseInt(blatt) : 0;
        try {
            fuehrung.verschieben(
                    von, nummer, new Aktenzeichen(nach), eingabe.getOrDefault("grund", ""));
            return zu(von);
        } catch (FachlicherFehler e) {
            return akte(rahmen, von, eingabe, fehler(rahmen, e));
        }
    }

    @PostMapping("/amt/akten/{zeichen}/zda")
    Object schliessen(@PathVariable String zeichen) {
        fuehrung.schliessen(new Aktenzeichen(zeichen));
        return zu(new Aktenzeichen(zeichen));
    }

    @PostMapping("/amt/akten/{zeichen}/fortfuehren")
    Object fortfuehren(
            Rahmen rahmen,
            @PathVariable String zeichen,
            @RequestParam(defaultValue = "") String grund) {
        var akte = new Aktenzeichen(zeichen);
        try {
            fuehrung.fortfuehren(akte, grund);
            return zu(akte);
        } catch (FachlicherFehler e) {
            if (e.art() != Fehlerart.EINGABE) {
                throw e;
            }
            return akte(rahmen, akte, Map.of("wieder", grund), Map.of("wieder", satz(rahmen, e)));
        }
    }

    private Seite neu(Rahmen rahmen, Map<String, String> eingabe, Map<String, String> fehler) {
        return Seite.von(
                "akte/neu", new NeueAkteAnsicht(rahmen, fuehrung.auswahl(), eingabe, fehler));
    }

    private Seite akte(
            Rahmen rahmen,
            Aktenzeichen zeichen,
            Map<String, String> eingabe,
            Map<String, String> fehler) {
        return Seite.von(
                        "akte/akte",
                        new AkteAnsicht(
                                rahmen,
                                blaetter.ansehen(zeichen, Aktenblaetter.Wunsch.ALLES),
                                akten.fuehrbar(zeichen),
                                List.of(),
                                eingabe,
                                fehler))
                .mitStatus(Fehlerart.EINGABE.status());
    }

    private static Map<String, String> fehler(Rahmen rahmen, FachlicherFehler e) {
        return Map.of(wohin(e), satz(rahmen, e));
    }

    private static String wohin(FachlicherFehler e) {
        return WOHIN.getOrDefault(e.code(), "nach");
    }

    private static String satz(Rahmen rahmen, FachlicherFehler e) {
        return rahmen.text("fehler." + e.code(), e.werte().toArray());
    }

    private static ResponseEntity<Void> zu(Aktenzeichen akte) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/amt/akten/" + akte.wert()))
                .build();
    }
}
