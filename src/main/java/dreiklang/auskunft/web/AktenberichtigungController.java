package dreiklang.auskunft.web;

import dreiklang.akte.Akten;
import dreiklang.akte.Aktenangaben.Beteiligter;
import dreiklang.akte.Aktenzeichen;
import dreiklang.auskunft.Aktenberichtigungen;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Corrections of the Beteiligten of an Akte, and who has to be told.
@Controller
class AktenberichtigungController {

    private static final String HIER = "/amt/akten/{zeichen}/berichtigung";

    private final Aktenberichtigungen berichtigungen;
    private final Akten akten;

    AktenberichtigungController(Aktenberichtigungen berichtigungen, Akten akten) {
        this.berichtigungen = berichtigungen;
        this.akten = akten;
    }

    @GetMapping(HIER)
    Seite zeigen(Rahmen rahmen, @PathVariable String zeichen) {
        return seite(rahmen, new Aktenzeichen(zeichen), Map.of(), Map.of());
    }

    @PostMapping(HIER)
    Object berichtigen(
            Rahmen rahmen,
            @PathVariable String zeichen,
            @RequestParam Map<String, String> eingabe) {
        var akte = new Aktenzeichen(zeichen);
        try {
            berichtigungen.berichtigen(
                    akte,
                    new Beteiligter(
                            nummer(eingabe.getOrDefault("id", "")),
                            eingabe.getOrDefault("name", ""),
                            eingabe.getOrDefault("rolle", ""),
                            eingabe.getOrDefault("anschrift", "")),
                    eingabe.getOrDefault("grund", ""));
            return Eingaben.zu(ort(akte));
        } catch (FachlicherFehler e) {
            if (e.art() == Fehlerart.NICHT_GEFUNDEN) {
                throw e;
            }
            var feld = e.code().equals("K-485") ? "grund-" : "name-";
            return seite(
                            rahmen,
                            akte,
                            eingabe,
                            Map.of(
                                    feld + eingabe.getOrDefault("id", ""),
                                    rahmen.text("fehler." + e.code())))
                    .mitStatus(e.art().status());
        }
    }

    @PostMapping(HIER + "/mitgeteilt")
    Object mitgeteilt(
            @PathVariable String zeichen,
            @RequestParam(defaultValue = "") String berichtigung,
            @RequestParam(defaultValue = "") String nummer) {
        var akte = new Aktenzeichen(zeichen);
        berichtigungen.mitgeteilt(akte, kennung(berichtigung), (int) nummer(nummer));
        return Eingaben.zu(ort(akte));
    }

    private static long nummer(String text) {
        return text.matches("[0-9]{1,9}") ? Long.parseLong(text) : -1;
    }

    private static UUID kennung(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return new UUID(0, 0);
        }
    }

    private static String ort(Aktenzeichen akte) {
        return "/amt/akten/" + akte.wert() + "/berichtigung";
    }

    private Seite seite(
            Rahmen rahmen,
            Aktenzeichen akte,
            Map<String, String> eingabe,
            Map<String, String> fehler) {
        var blatt = berichtigungen.ansehen(akte);
        return Seite.von(
                "auskunft/berichtigung",
                new AktenberichtigungAnsicht(
                        rahmen, akte, blatt, akten.fuehrbar(akte), eingabe, fehler));
    }
}
