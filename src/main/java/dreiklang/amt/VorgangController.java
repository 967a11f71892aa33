package dreiklang.amt;

import dreiklang.antrag.Antraege;
import dreiklang.antrag.Originalformulare;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.dokument.DokumentId;
import dreiklang.dokument.Dokumente;
import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.postfach.Bekanntgabeweg;
import dreiklang.seite.Dateiantwort;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import dreiklang.vorgang.Anschriften;
import dreiklang.vorgang.Ergebnis;
import dreiklang.vorgang.Schreibtisch;
import dreiklang.vorgang.Vorgaenge;
import dreiklang.vorgang.VorgangId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The page of one Vorgang and its verbs; each is a plain form.
@Controller
class VorgangController {

    private final Vorgaenge vorgaenge;
    private final Schreibtisch schreibtisch;
    private final Antraege antraege;
    private final Originalformulare originale;
    private final Dokumente dokumente;
    private final Vorgangsseite seite;
    private final Verbannahme annahme;
    private final Anschriften anschriften;

    VorgangController(
            Vorgaenge vorgaenge,
            Schreibtisch schreibtisch,
            Antraege antraege,
            Originalformulare originale,
            Dokumente dokumente,
            Vorgangsseite seite,
            Verbannahme annahme,
            Anschriften anschriften) {
        this.vorgaenge = vorgaenge;
        this.schreibtisch = schreibtisch;
        this.antraege = antraege;
        this.originale = originale;
        this.dokumente = dokumente;
        this.seite = seite;
        this.annahme = annahme;
        this.anschriften = anschriften;
    }

    @GetMapping("/amt/vorgaenge/{id}")
    Seite zeigen(Rahmen rahmen, @PathVariable UUID id) {
        return seite.imAmt(rahmen, new VorgangId(id), Eingabe.LEER, Map.of());
    }

    @GetMapping("/amt/vorgaenge/{id}/dateien/{datei}")
    ResponseEntity<InputStreamResource> datei(@PathVariable UUID id, @PathVariable UUID datei) {
        var ablage = schreibtisch.dokument(new VorgangId(id), new DokumentId(datei)).ablage();
        return Dateiantwort.als(
                ablage.name(),
                ablage.medientyp(),
                ablage.groesse(),
                dokumente.oeffnen(ablage.pruefsumme()));
    }

    /// The answers in the PDF form that was there before the Leistung was online.
    @GetMapping("/amt/vorgaenge/{id}/formular.pdf")
    ResponseEntity<byte[]> original(@PathVariable UUID id) {
        var antrag = antraege.finden(schreibtisch.ansehen(new VorgangId(id)).vorgang().antrag());
        return pdf("Formular-" + antrag.referenz() + ".pdf", originale.ausgefuellt(antrag));
    }

    @PostMapping("/amt/vorgaenge/{id}/uebernehmen")
    View uebernehmen(
            Rahmen rahmen, @PathVariable UUID id, @RequestParam Map<String, String> werte) {
        return versuchen(
                rahmen, id, werte, "uebernehmen", () -> vorgaenge.uebernehmen(new VorgangId(id)));
    }

    @PostMapping("/amt/vorgaenge/{id}/zuweisen")
    View zuweisen(Rahmen rahmen, @PathVariable UUID id, @RequestParam Map<String, String> werte) {
        return versuchen(
                rahmen,
                id,
                werte,
                "person",
                () ->
                        vorgaenge.zuweisen(
                                new VorgangId(id), person(werte.getOrDefault("person", ""))));
    }

    @PostMapping("/amt/vorgaenge/{id}/nachfordern")
    View nachfordern(
            Rahmen rahmen, @PathVariable UUID id, @RequestParam Map<String, String> werte) {
        var eingabe = new Eingabe(werte);
        return versuchen(
                rahmen,
                id,
                werte,
                "text",
                () ->
                        vorgaenge.nachfordern(
                                new VorgangId(id),
                                eingabe.wert("text"),
                                tag(eingabe, "antwort", "V-214")));
    }

    @PostMapping("/amt/vorgaenge/{id}/fortsetzen")
    View fortsetzen(Rahmen rahmen, @PathVariable UUID id, @RequestParam Map<String, String> werte) {
        return versuchen(
                rahmen, id, werte, "fortsetzen", () -> vorgaenge.fortsetzen(new VorgangId(id)));
    }

    @PostMapping("/amt/vorgaenge/{id}/bezahlt")
    View bezahlt(Rahmen rahmen, @PathVariable UUID id, @RequestParam Map<String, String> werte) {
        var eingabe = new Eingabe(werte);
        return versuchen(
                rahmen,
                id,
                werte,
                "bezahlt",
                () ->
                        vorgaenge.bezahltVermerken(
                                new VorgangId(id), tag(eingabe, "bezahlt", "V-215")));
    }

    @PostMapping("/amt/vorgaenge/{id}/entscheiden")
    View entscheiden(
            Rahmen rahmen, @PathVariable UUID id, @RequestParam Map<String, String> werte) {
        var eingabe = new Eingabe(werte);
        var weg = eingabe.wert("weg").equals("POST") ? Bekanntgabeweg.POST : Bekanntgabeweg.PORTAL;
        return versuchen(
                rahmen,
                id,
                werte,
                "begruendung",
                () -> {
                    if (weg == Bekanntgabeweg.POST && !eingabe.wert("anschrift").isBlank()) {
                        anschriften.festhalten(new VorgangId(id), eingabe.wert("anschrift"));
                    }
                    vorgaenge.entscheiden(
                            new VorgangId(id), ergebnis(eingabe), eingabe.wert("begruendung"), weg);
                });
    }

    /// The Bescheid as it would be sent; a POST because the reasons do not belong into an address.
    @PostMapping(path = "/amt/vorgaenge/{id}/entscheiden", params = "vorschau")
    Object vorschau(Rahmen rahmen, @PathVariable UUID id, @RequestParam Map<String, String> werte) {
        var eingabe = new Eingabe(werte);
        try {
            byte[] pdf =
                    vorgaenge.vorschau(
                            new VorgangId(id), ergebnis(eingabe), eingabe.wert("begruendung"));
            return pdf("Vorschau.pdf", pdf);
        } catch (FachlicherFehler e) {
            return annahme.mitFehler(rahmen, id, werte, code -> wo(code, "begruendung"), e);
        }
    }

    private static ResponseEntity<byte[]> pdf(String name, byte[] inhalt) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "inline; filename=\"" + name + "\"")
                .header("Cache-Control", "no-store")
                .body(inhalt);
    }

    @PostMapping("/amt/vorgaenge/{id}/erledigen")
    View erledigen(Rahmen rahmen, @PathVariable UUID id, @RequestParam Map<String, String> werte) {
        return versuchen(
                rahmen,
                id,
                werte,
                "erledigen",
                () ->
                        vorgaenge.erledigen(
                                new VorgangId(id),
                                werte.getOrDefault("aufgabe", ""),
                                werte.getOrDefault("vermerk", "")));
    }

    @PostMapping("/amt/vorgaenge/{id}/abschliessen")
    View abschliessen(
            Rahmen rahmen, @PathVariable UUID id, @RequestParam Map<String, String> werte) {
        return versuchen(
                rahmen, id, werte, "abschliessen", () -> vorgaenge.abschliessen(new VorgangId(id)));
    }

    private View versuchen(
            Rahmen rahmen, UUID id, Map<String, String> werte, String feld, Runnable verb) {
        return annahme.aufStand(rahmen, id, werte, code -> wo(code, feld), verb);
    }

    /// The input an error is about.
    private static String wo(String code, String sonst) {
        return switch (code) {
            case "V-214" -> "antwort";
            case "V-216", "V-383" -> "ergebnis";
            case "V-381", "V-382" -> "anschrift";
            default -> sonst;
        };
    }

    private static LocalDate tag(Eingabe eingabe, String name, String code) {
        return eingabe.tag(name).orElseThrow(() -> new FachlicherFehler(Fehlerart.EINGABE, code));
    }

    private static Ergebnis ergebnis(Eingabe eingabe) {
        return Arrays.stream(Ergebnis.values())
                .filter(e -> e.name().equals(eingabe.wert("ergebnis")))
                .findFirst()
                .orElseThrow(() -> new FachlicherFehler(Fehlerart.EINGABE, "V-216"));
    }

    private static BeschaeftigteId person(String text) {
        try {
            return new BeschaeftigteId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "V-204");
        }
    }
}
