package dreiklang.einsicht.web;

import dreiklang.akte.Aktenzeichen;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.einsicht.Einsichten;
import dreiklang.einsicht.Einsichtsangaben;
import dreiklang.einsicht.Einsichtsrolle;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The Einsichten of an Akte, and the beginning of a new one.
@Controller
class EinsichtenController {

    private static final String HIER = "/amt/akten/{zeichen}/einsicht";

    private final Einsichten einsichten;

    EinsichtenController(Einsichten einsichten) {
        this.einsichten = einsichten;
    }

    @GetMapping(HIER)
    Seite liste(
            Rahmen rahmen,
            @PathVariable String zeichen,
            @RequestParam(defaultValue = "1") String blatt) {
        int nummer = blatt.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(blatt) : 1;
        return Seite.von(
                "einsicht/einsichten",
                new EinsichtenAnsicht(
                        rahmen,
                        zeichen,
                        einsichten.liste(new Aktenzeichen(zeichen), nummer),
                        einsichten.jetzt()));
    }

    @GetMapping(HIER + "/neu")
    Seite neu(Rahmen rahmen, @PathVariable String zeichen) {
        var unused = einsichten.liste(new Aktenzeichen(zeichen), 1);
        return seite(rahmen, zeichen, Map.of(), Map.of());
    }

    @PostMapping(HIER + "/neu")
    Object beginnen(
            Rahmen rahmen,
            @PathVariable String zeichen,
            @RequestParam Map<String, String> eingabe) {
        try {
            var id = einsichten.beginnen(new Aktenzeichen(zeichen), angaben(eingabe));
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create("/amt/akten/" + zeichen + "/einsicht/" + id.wert()))
                    .build();
        } catch (FachlicherFehler e) {
            if (e.art() == Fehlerart.NICHT_GEFUNDEN) {
                throw e;
            }
            var satz = rahmen.text("fehler." + e.code(), e.werte().toArray());
            return seite(rahmen, zeichen, eingabe, Map.of(feld(e.code()), satz))
                    .mitStatus(e.art().status());
        }
    }

    private static String feld(String code) {
        return switch (code) {
            case "K-431" -> "name";
            case "K-432" -> "rolle";
            case "K-433" -> "grundlage";
            case "K-434" -> "grund";
            default -> "bis";
        };
    }

    private static Einsichtsangaben angaben(Map<String, String> eingabe) {
        return new Einsichtsangaben(
                eingabe.getOrDefault("name", ""),
                rolle(eingabe.getOrDefault("rolle", "")),
                eingabe.getOrDefault("grundlage", ""),
                eingabe.getOrDefault("grund", ""),
                tag(eingabe.getOrDefault("von", "")),
                tag(eingabe.getOrDefault("bis", "")),
                eingabe.getOrDefault("vieraugen", "").equals("ja"),
                eingabe.getOrDefault("mitnehmen", "").equals("ja"));
    }

    private static Einsichtsrolle rolle(String wert) {
        return Arrays.stream(Einsichtsrolle.values())
                .filter(r -> r.name().equals(wert))
                .findFirst()
                .orElseThrow(() -> new FachlicherFehler(Fehlerart.EINGABE, "K-432"));
    }

    private static LocalDate tag(String wert) {
        try {
            return LocalDate.parse(wert.strip());
        } catch (DateTimeParseException e) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-435", 366);
        }
    }

    private static Seite seite(
            Rahmen rahmen,
            String zeichen,
            Map<String, String> eingabe,
            Map<String, String> fehler) {
        return Seite.von("einsicht/neu", new NeueEinsichtAnsicht(rahmen, zeichen, eingabe, fehler));
    }
}
