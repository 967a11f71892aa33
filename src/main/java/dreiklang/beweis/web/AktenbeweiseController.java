package dreiklang.beweis.web;

import dreiklang.akte.Aktenzeichen;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.beweis.Aktenbeweise;
import dreiklang.beweis.Nachweis;
import dreiklang.dokument.Dokumente;
import dreiklang.seite.Dateiantwort;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Evidence records of what lies in an Akte, for those who may read it.
@Controller
class AktenbeweiseController {

    private static final String HIER = "/amt/akten/{zeichen}/beweise";

    private final Aktenbeweise beweise;
    private final Dokumente dokumente;

    AktenbeweiseController(Aktenbeweise beweise, Dokumente dokumente) {
        this.beweise = beweise;
        this.dokumente = dokumente;
    }

    @GetMapping(HIER)
    Seite zeigen(
            Rahmen rahmen,
            @PathVariable String zeichen,
            @RequestParam(defaultValue = "1") String blatt) {
        return seite(rahmen, zeichen, BeweiseController.nummer(blatt), "");
    }

    /// All versions of one Schriftstück.
    @GetMapping(HIER + "/{nummer}")
    Seite versionen(
            Rahmen rahmen,
            @PathVariable String zeichen,
            @PathVariable int nummer,
            @RequestParam(defaultValue = "1") String blatt) {
        var akte = new Aktenzeichen(zeichen);
        var zeilen = beweise.versionen(akte, nummer, BeweiseController.nummer(blatt));
        return Seite.von("beweis/akte", new AktenbeweiseAnsicht(rahmen, akte, nummer, zeilen, ""));
    }

    /// The record alone.
    @GetMapping(HIER + "/{blatt}/{version}/nachweis")
    Object nachweis(
            Rahmen rahmen,
            @PathVariable String zeichen,
            @PathVariable int blatt,
            @PathVariable int version) {
        try {
            var nachweis = beweise.nachweis(new Aktenzeichen(zeichen), blatt, version);
            return Dateiantwort.als(
                    nachweis.ablage().name() + ".ers",
                    "application/octet-stream",
                    nachweis.ers().length,
                    new ByteArrayInputStream(nachweis.ers()));
        } catch (FachlicherFehler e) {
            return nochNicht(rahmen, zeichen, e);
        }
    }

    /// The record with the document, the certificates and how to check it.
    @GetMapping(HIER + "/{blatt}/{version}/paket")
    Object paket(
            Rahmen rahmen,
            @PathVariable String zeichen,
            @PathVariable int blatt,
            @PathVariable int version)
            throws IOException {
        try {
            return gepackt(beweise.nachweis(new Aktenzeichen(zeichen), blatt, version));
        } catch (FachlicherFehler e) {
            return nochNicht(rahmen, zeichen, e);
        }
    }

    /// A document can be large: the package is made beside and deleted when it has been read.
    private ResponseEntity<?> gepackt(Nachweis nachweis) throws IOException {
        var datei = Files.createTempFile("beweis", ".zip");
        try {
            Nachweispaket.schreiben(datei, nachweis, dokumente);
            return Dateiantwort.als(
                    nachweis.ablage().name() + "-beweis.zip",
                    "application/zip",
                    Files.size(datei),
                    Files.newInputStream(datei, StandardOpenOption.DELETE_ON_CLOSE));
        } catch (IOException | FachlicherFehler e) {
            Files.deleteIfExists(datei);
            throw e;
        }
    }

    private Object nochNicht(Rahmen rahmen, String zeichen, FachlicherFehler e) {
        if (e.art() != Fehlerart.KONFLIKT) {
            throw e;
        }
        return seite(rahmen, zeichen, 1, rahmen.text("fehler." + e.code()))
                .mitStatus(e.art().status());
    }

    private Seite seite(Rahmen rahmen, String zeichen, int nummer, String fehler) {
        var akte = new Aktenzeichen(zeichen);
        return Seite.von(
                "beweis/akte",
                new AktenbeweiseAnsicht(rahmen, akte, 0, beweise.zu(akte, nummer), fehler));
    }
}
