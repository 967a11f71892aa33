package dreiklang.aussonderung.web;

import dreiklang.akte.Aktenzeichen;
import dreiklang.akte.Aussonderungsakte;
import dreiklang.akte.Aussonderungsliste;
import dreiklang.akte.Loeschsperren;
import dreiklang.aussonderung.Aussonderungen;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What is due, what will be, and what is put together for the archive.
@Controller
class AussonderungController {

    static final String HIER = "/amt/aussonderung";

    private final Aussonderungsliste liste;
    private final Aussonderungen aussonderungen;
    private final Loeschsperren sperren;

    AussonderungController(
            Aussonderungsliste liste, Aussonderungen aussonderungen, Loeschsperren sperren) {
        this.liste = liste;
        this.aussonderungen = aussonderungen;
        this.sperren = sperren;
    }

    @GetMapping(HIER)
    Seite faellige(
            Rahmen rahmen,
            @RequestParam(defaultValue = "") String nummer,
            @RequestParam(defaultValue = "1") String blatt) {
        return seite(rahmen, nummer, blatt, Map.of(), Map.of());
    }

    @GetMapping(HIER + "/vorschau")
    Seite vorschau(Rahmen rahmen) {
        return Seite.von("aussonderung/vorschau", new VorschauAnsicht(rahmen, liste.vorschau()));
    }

    /// @param was which button: propose what was ticked, propose the first that are free, or hold
    @PostMapping(HIER + "/auswahl")
    Object waehlen(
            Rahmen rahmen,
            @RequestParam(defaultValue = "") List<String> akte,
            @RequestParam(defaultValue = "") String was,
            @RequestParam(defaultValue = "") String grund,
            @RequestParam(defaultValue = "") String nummer) {
        var gewaehlt = akte.stream().map(Aktenzeichen::new).toList();
        boolean sperren = was.equals("sperren");
        try {
            if (sperren) {
                return sperren(gewaehlt, grund);
            }
            return vorschlagen(was.equals("alle") ? freie(nummer) : gewaehlt);
        } catch (FachlicherFehler e) {
            var feld = sperren && !e.code().equals("K-308") ? "grund" : "akte";
            return falsch(rahmen, nummer, Map.of("grund", grund), e, feld);
        }
    }

    private ResponseEntity<Void> vorschlagen(List<Aktenzeichen> akten) {
        return zu(HIER + "/verfahren/" + aussonderungen.vorschlagen(akten).wert());
    }

    private ResponseEntity<Void> sperren(List<Aktenzeichen> akten, String grund) {
        if (akten.isEmpty()) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-308");
        }
        sperren.sperren(akten, grund, Optional.empty());
        return zu(HIER);
    }

    private List<Aktenzeichen> freie(String nummer) {
        return liste.freie(nummer, Aussonderungen.MEISTE).stream()
                .map(Aussonderungsakte::zeichen)
                .toList();
    }

    @GetMapping(HIER + "/verfahren")
    Seite verfahren(Rahmen rahmen, @RequestParam(defaultValue = "1") String blatt) {
        return Seite.von(
                "aussonderung/verfahrensliste",
                new VerfahrenslisteAnsicht(
                        rahmen, aussonderungen.liste(nummer(blatt)), aussonderungen.verirrte()));
    }

    private Seite falsch(
            Rahmen rahmen,
            String nummer,
            Map<String, String> eingabe,
            FachlicherFehler e,
            String feld) {
        if (e.art() == Fehlerart.NICHT_GEFUNDEN) {
            throw e;
        }
        var satz = rahmen.text("fehler." + e.code(), e.werte().toArray());
        return seite(rahmen, nummer, "1", eingabe, Map.of(feld, satz)).mitStatus(e.art().status());
    }

    private Seite seite(
            Rahmen rahmen,
            String nummer,
            String blatt,
            Map<String, String> eingabe,
            Map<String, String> fehler) {
        var gesucht = nummer.strip();
        var gekuerzt = gesucht.substring(0, Math.min(20, gesucht.length()));
        return Seite.von(
                "aussonderung/liste",
                new ListeAnsicht(
                        rahmen,
                        liste.heute(),
                        gekuerzt,
                        liste.faellige(gekuerzt, nummer(blatt)),
                        eingabe,
                        fehler));
    }

    private static int nummer(String blatt) {
        return blatt.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(blatt) : 1;
    }

    static ResponseEntity<Void> zu(String ziel) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(ziel)).build();
    }
}
