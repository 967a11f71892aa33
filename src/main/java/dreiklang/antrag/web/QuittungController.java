package dreiklang.antrag.web;

import dreiklang.antrag.Einreichungen;
import dreiklang.antrag.Originalformulare;
import dreiklang.basis.FachlicherFehler;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// The receipt, as a page, as PDF and as data.
@Controller
@RequestMapping({"/antraege", "/amt/antraege"})
class QuittungController {

    private final Einreichungen einreichungen;
    private final Originalformulare originale;
    private final Quittungsblatt blatt;
    private final Datenblatt daten;
    private final Zugangscookie cookies;

    QuittungController(
            Einreichungen einreichungen,
            Originalformulare originale,
            Quittungsblatt blatt,
            Datenblatt daten,
            Zugangscookie cookies) {
        this.einreichungen = einreichungen;
        this.originale = originale;
        this.blatt = blatt;
        this.daten = daten;
        this.cookies = cookies;
    }

    @GetMapping(Weg.QUITTUNG)
    Object quittung(Rahmen rahmen, @PathVariable String nummer, HttpServletRequest anfrage) {
        try {
            var quittung = einreichungen.quittung(Weg.uuid(nummer), cookies.alle(anfrage));
            return Seite.von(
                    "antrag/quittung", blatt.ansicht(rahmen, quittung, Bereich.von(anfrage)));
        } catch (FachlicherFehler e) {
            if (e.code().equals("A-117")) {
                return Weg.zu(Weg.stand(String.valueOf(e.werte().getFirst())));
            }
            throw e;
        }
    }

    @GetMapping(Weg.QUITTUNG + "/eingangsbestaetigung.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String nummer, HttpServletRequest anfrage) {
        var quittung = einreichungen.quittung(Weg.uuid(nummer), cookies.alle(anfrage));
        var name = "Eingangsbestaetigung-" + quittung.antrag().referenz() + ".pdf";
        return anhang(name, MediaType.APPLICATION_PDF, blatt.pdf(quittung));
    }

    @GetMapping(Weg.QUITTUNG + "/antrag.json")
    ResponseEntity<byte[]> json(@PathVariable String nummer, HttpServletRequest anfrage) {
        var quittung = einreichungen.quittung(Weg.uuid(nummer), cookies.alle(anfrage));
        var name = "Antrag-" + quittung.antrag().referenz() + ".json";
        return anhang(name, MediaType.APPLICATION_JSON, daten.json(quittung));
    }

    @GetMapping(Weg.QUITTUNG + "/formular.pdf")
    ResponseEntity<byte[]> original(@PathVariable String nummer, HttpServletRequest anfrage) {
        var antrag = einreichungen.quittung(Weg.uuid(nummer), cookies.alle(anfrage)).antrag();
        var name = "Formular-" + antrag.referenz() + ".pdf";
        return anhang(name, MediaType.APPLICATION_PDF, originale.ausgefuellt(antrag));
    }

    private static ResponseEntity<byte[]> anhang(String name, MediaType art, byte[] inhalt) {
        return ResponseEntity.ok()
                .contentType(art)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(inhalt);
    }
}
