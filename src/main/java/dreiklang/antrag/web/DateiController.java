package dreiklang.antrag.web;

import dreiklang.antrag.Entwuerfe;
import dreiklang.antrag.Entwurf;
import dreiklang.antrag.Entwurfsdatei;
import dreiklang.antrag.Entwurfsliste;
import dreiklang.basis.FachlicherFehler;
import dreiklang.leistung.Leistung;
import dreiklang.leistung.Leistungen;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// "Als Datei sichern", and beginning from such a file.
@Controller
@RequestMapping({"/antraege", "/amt/antraege"})
class DateiController {

    private final Entwuerfe entwuerfe;
    private final Entwurfsdatei dateien;
    private final Entwurfsliste liste;
    private final Leistungen leistungen;
    private final Zugangscookie cookies;

    DateiController(
            Entwuerfe entwuerfe,
            Entwurfsdatei dateien,
            Entwurfsliste liste,
            Leistungen leistungen,
            Zugangscookie cookies) {
        this.entwuerfe = entwuerfe;
        this.dateien = dateien;
        this.liste = liste;
        this.leistungen = leistungen;
        this.cookies = cookies;
    }

    @GetMapping(Weg.ENTWURF + "/sichern")
    ResponseEntity<byte[]> sichern(@PathVariable String id, HttpServletRequest anfrage) {
        var zugang = cookies.zu(Weg.entwurf(id), anfrage);
        var name = "Entwurf-" + entwuerfe.oeffnen(zugang).referenz() + ".json";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(dateien.sichern(zugang));
    }

    @PostMapping("/{leistung}/laden")
    Object laden(
            Rahmen rahmen,
            @PathVariable String leistung,
            @RequestParam(name = "entwurfsdatei", required = false) MultipartFile datei,
            HttpServletRequest anfrage,
            HttpServletResponse antwort)
            throws IOException {
        var bereich = Bereich.von(anfrage);
        var gewaehlt = BeginnController.leistung(leistungen, leistung, bereich);
        var bisher = liste.begonnener(gewaehlt.schluessel(), cookies.alle(anfrage));
        try (var strom = inhalt(datei)) {
            var alter = bisher.map(e -> cookies.zu(e.id(), anfrage));
            var geladen =
                    dateien.laden(
                            gewaehlt.schluessel(),
                            strom,
                            alter,
                            rahmen.sprache(),
                            bereich == Bereich.AMT,
                            anfrage.getRemoteAddr());
            alter.ifPresent(z -> cookies.nehmen(z, antwort));
            cookies.geben(geladen.zugang(), anfrage, antwort);
            return Seite.von(
                    "antrag/geladen", GeladenAnsicht.von(rahmen, gewaehlt, geladen, bereich));
        } catch (FachlicherFehler e) {
            return abgewiesen(rahmen, e, gewaehlt, bisher, bereich);
        }
    }

    private static InputStream inhalt(@org.jspecify.annotations.Nullable MultipartFile datei)
            throws IOException {
        return datei == null ? new ByteArrayInputStream(new byte[0]) : datei.getInputStream();
    }

    private static Seite abgewiesen(
            Rahmen rahmen,
            FachlicherFehler fehler,
            Leistung leistung,
            Optional<Entwurf> bisher,
            Bereich bereich) {
        var satz = rahmen.text("fehler." + fehler.code(), fehler.werte().toArray());
        return Seite.von(
                        "antrag/beginnen",
                        BeginnAnsicht.von(rahmen, leistung, bisher, bereich).mitFehler(satz))
                .mitStatus(fehler.art().status());
    }
}
