package dreiklang.amt;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.seite.Rahmen;
import dreiklang.vorgang.Bekanntgabebelege;
import dreiklang.vorgang.Postversand;
import dreiklang.vorgang.VorgangId;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The proof of an announcement, and what the post brings back.
@Controller
class BekanntgabeController {

    private final Bekanntgabebelege belege;
    private final Postversand postversand;
    private final Verbannahme annahme;

    BekanntgabeController(Bekanntgabebelege belege, Postversand postversand, Verbannahme annahme) {
        this.belege = belege;
        this.postversand = postversand;
        this.annahme = annahme;
    }

    @GetMapping("/amt/vorgaenge/{id}/bekanntgabe/{sendung}.pdf")
    ResponseEntity<byte[]> nachweis(@PathVariable UUID id, @PathVariable UUID sendung) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "inline; filename=\"Nachweis.pdf\"")
                .header("Cache-Control", "no-store")
                .body(belege.drucken(new VorgangId(id), sendung));
    }

    @GetMapping("/amt/vorgaenge/{id}/bekanntgabe/{sendung}.jws")
    ResponseEntity<String> bestaetigung(@PathVariable UUID id, @PathVariable UUID sendung) {
        var beleg =
                belege.bestaetigung(new VorgangId(id), sendung)
                        .orElseThrow(() -> new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "N-201"));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/secevent+jwt"))
                .header("Content-Disposition", "attachment; filename=\"Bestaetigung.jws\"")
                .header("Cache-Control", "no-store")
                .body(beleg);
    }

    @PostMapping("/amt/vorgaenge/{id}/bekanntgabe/{sendung}/zurueck")
    View zurueck(
            Rahmen rahmen,
            @PathVariable UUID id,
            @PathVariable UUID sendung,
            @RequestParam Map<String, String> werte) {
        return annahme.dazu(
                rahmen,
                id,
                werte,
                code -> code.equals("V-384") ? "grund" : "zurueck",
                () ->
                        postversand.zurueckgekommen(
                                new VorgangId(id),
                                sendung,
                                new Eingabe(werte)
                                        .tag("zurueck")
                                        .orElseThrow(() ->
                                                new FachlicherFehler(Fehlerart.EINGABE, "N-208")),
                                werte.getOrDefault("grund", "")));
    }
}
