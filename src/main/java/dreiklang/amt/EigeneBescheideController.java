package dreiklang.amt;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.postfach.Postfaecher;
import dreiklang.postfach.Sendung;
import dreiklang.vorgang.Schreibtisch;
import dreiklang.vorgang.VorgangId;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// The Bescheid in one's own internal matter. Opening it for the first time is its retrieval, as in
/// the portal.
@Controller
class EigeneBescheideController {

    private final Schreibtisch schreibtisch;
    private final Postfaecher postfaecher;

    EigeneBescheideController(Schreibtisch schreibtisch, Postfaecher postfaecher) {
        this.schreibtisch = schreibtisch;
        this.postfaecher = postfaecher;
    }

    @PostMapping("/amt/meine-vorgaenge/{id}/sendungen/{sendung}")
    View abrufen(@PathVariable UUID id, @PathVariable UUID sendung) {
        postfaecher.abrufen(eigene(id, sendung).id());
        return weiter("/amt/meine-vorgaenge/" + id + "/sendungen/" + sendung + ".pdf");
    }

    @GetMapping("/amt/meine-vorgaenge/{id}/sendungen/{sendung}.pdf")
    ResponseEntity<Resource> herunterladen(@PathVariable UUID id, @PathVariable UUID sendung) {
        var gemeint = eigene(id, sendung);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header("Content-Disposition", "attachment; filename=\"Bescheid.pdf\"")
                .body(new InputStreamResource(postfaecher.oeffnen(gemeint.id())));
    }

    private Sendung eigene(UUID id, UUID sendung) {
        var v = schreibtisch.eigener(new VorgangId(id)).vorgang();
        return postfaecher.zu(v.id().bezug()).stream()
                .filter(s -> s.id().equals(sendung))
                .findFirst()
                .orElseThrow(() -> new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "V-404"));
    }

    private static View weiter(String adresse) {
        var weiter = new RedirectView(adresse);
        weiter.setStatusCode(HttpStatus.SEE_OTHER);
        return weiter;
    }
}
