package dreiklang.leistung.web;

import dreiklang.basis.Befund;
import dreiklang.basis.FachlicherFehler;
import dreiklang.leistung.Werkstatt;
import dreiklang.leistung.Werkstueck;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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

/// The files of a package that is being worked on: one by one as text, all together as archive.
@Controller
@RequestMapping("/amt/leistungen/{schluessel}")
class WerkdateiController {

    private final Werkstatt werkstatt;

    WerkdateiController(Werkstatt werkstatt) {
        this.werkstatt = werkstatt;
    }

    @GetMapping("/datei")
    Seite zeigen(
            Rahmen rahmen,
            @PathVariable String schluessel,
            @RequestParam(defaultValue = "leistung.yaml") String name) {
        var stueck = WerkstattController.gefunden(werkstatt, schluessel);
        var inhalt = stueck.dateien().getOrDefault(name, new byte[0]);
        var text = new String(inhalt, StandardCharsets.UTF_8);
        return seite(rahmen, new Gezeigt(stueck, stueck.version(), name, text), "");
    }

    @PostMapping("/datei")
    Object schreiben(
            Rahmen rahmen,
            @PathVariable String schluessel,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "0") int version) {
        var stueck = WerkstattController.gefunden(werkstatt, schluessel);
        try {
            werkstatt.schreiben(stueck.schluessel(), version, name, text, rahmen.name().orElse(""));
        } catch (FachlicherFehler e) {
            // Whoever was slower keeps her version: pressing again overwrites nobody either.
            return seite(
                            rahmen,
                            new Gezeigt(stueck, version, name, text),
                            rahmen.text("fehler." + e.code(), e.werte().toArray()))
                    .mitStatus(e.art().status());
        }
        return zeigen(rahmen, schluessel, name);
    }

    private record Gezeigt(Werkstueck stueck, int version, String name, String text) {}

    private Seite seite(Rahmen rahmen, Gezeigt was, String fehler) {
        var bericht = werkstatt.pruefen(was.stueck());
        var hier =
                Stream.concat(bericht.befunde().stream(), bericht.hinweise().stream())
                        .filter(b -> b.datei().equals(was.name()))
                        .toList();
        return Seite.von(
                "leistung/werkdatei",
                new WerkdateiAnsicht(
                        rahmen, was.stueck(), was.version(), was.name(), was.text(), hier, fehler));
    }

    @GetMapping("/paket.zip")
    ResponseEntity<byte[]> archiv(@PathVariable String schluessel) {
        var stueck = WerkstattController.gefunden(werkstatt, schluessel);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(stueck.schluessel().wert() + ".zip")
                                .build()
                                .toString())
                .body(gepackt(stueck));
    }

    private static byte[] gepackt(Werkstueck stueck) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var datei : stueck.dateien().entrySet()) {
                zip.putNextEntry(new ZipEntry(stueck.schluessel().wert() + "/" + datei.getKey()));
                zip.write(datei.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @PostMapping("/archiv")
    Object einlesen(
            Rahmen rahmen,
            @PathVariable String schluessel,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam MultipartFile archiv)
            throws IOException {
        var stueck = WerkstattController.gefunden(werkstatt, schluessel);
        var ablage = Files.createTempFile("paket", ".zip");
        try {
            archiv.transferTo(ablage);
            var befunde =
                    werkstatt.einlesen(
                            stueck.schluessel(), version, ablage, rahmen.name().orElse(""));
            return befunde.isEmpty()
                    ? WerkstattController.zu(WerkstattController.PFAD + "/" + schluessel)
                    : abgelehnt(rahmen, stueck, befunde);
        } catch (FachlicherFehler e) {
            return abgelehnt(
                    rahmen,
                    stueck,
                    List.of(new Befund("", 0, e.code(), rahmen.text("fehler." + e.code()))));
        } finally {
            Files.deleteIfExists(ablage);
        }
    }

    private Seite abgelehnt(Rahmen rahmen, Werkstueck stueck, List<Befund> befunde) {
        return Seite.von(
                        "leistung/werkstueck",
                        new WerkstueckAnsicht(
                                rahmen,
                                stueck,
                                werkstatt.pruefen(stueck),
                                werkstatt.vergleich(stueck),
                                werkstatt.letzterSchritt(stueck.schluessel()),
                                befunde.getFirst().satz()))
                .mitStatus(422);
    }
}
