package dreiklang.akte.web;

import dreiklang.akte.Planeinlesung;
import dreiklang.akte.Planeinlesung.Form;
import dreiklang.akte.Planeinlesung.Trockenlauf;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.seite.Dateiantwort;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Aktenplan from a file and into one.
@Controller
class EinlesenController {

    private static final String ORT = PlanAnsicht.ORT;

    private final Planeinlesung einlesung;

    EinlesenController(Planeinlesung einlesung) {
        this.einlesung = einlesung;
    }

    @GetMapping(ORT + "/einlesen")
    Seite fragen(Rahmen rahmen) {
        return seite(rahmen, Optional.empty(), Optional.empty(), Map.of());
    }

    @PostMapping(ORT + "/einlesen")
    Seite versuchen(
            Rahmen rahmen,
            @RequestParam Optional<MultipartFile> datei,
            @RequestParam(defaultValue = "") String umfang)
            throws IOException {
        try {
            var lauf =
                    einlesung.versuchen(
                            name(datei),
                            datei.isPresent() ? datei.get().getBytes() : new byte[0],
                            umfang.equals("ganz"));
            return seite(rahmen, Optional.of(lauf), Optional.empty(), Map.of())
                    .mitStatus(lauf.fehler().isEmpty() ? 200 : Fehlerart.EINGABE.status());
        } catch (FachlicherFehler e) {
            return abgelehnt(rahmen, e);
        }
    }

    private static String name(Optional<MultipartFile> datei) {
        String name =
                datei.map(MultipartFile::getOriginalFilename)
                        .orElse("")
                        .replaceAll("[\\p{Cntrl}/\\\\]", " ")
                        .strip();
        return name.length() > 100 ? name.substring(0, 100) : name;
    }

    @PostMapping(ORT + "/einlesen/{id}")
    Seite uebernehmen(Rahmen rahmen, @PathVariable UUID id) {
        try {
            int getan = einlesung.uebernehmen(id);
            return seite(rahmen, Optional.empty(), Optional.of(getan), Map.of());
        } catch (FachlicherFehler e) {
            return abgelehnt(rahmen, e);
        }
    }

    @GetMapping(ORT + "/ausgabe/{form}")
    ResponseEntity<InputStreamResource> ausgeben(@PathVariable String form) {
        return switch (form) {
            case "csv" -> datei(Form.CSV, "text/csv", "aktenplan.csv");
            case "xlsx" ->
                    datei(
                            Form.XLSX,
                            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                            "aktenplan.xlsx");
            case "yaml" -> datei(Form.YAML, "application/yaml", "aktenplan.yaml");
            default -> throw new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "K-241", form);
        };
    }

    private ResponseEntity<InputStreamResource> datei(Form form, String typ, String name) {
        byte[] inhalt = einlesung.ausgeben(form);
        return Dateiantwort.als(name, typ, inhalt.length, new ByteArrayInputStream(inhalt));
    }

    private Seite abgelehnt(Rahmen rahmen, FachlicherFehler e) {
        return seite(
                        rahmen,
                        Optional.empty(),
                        Optional.empty(),
                        Map.of("datei", rahmen.text("fehler." + e.code(), e.werte().toArray())))
                .mitStatus(e.art().status());
    }

    private Seite seite(
            Rahmen rahmen,
            Optional<Trockenlauf> lauf,
            Optional<Integer> getan,
            Map<String, String> fehler) {
        return Seite.von(
                "akte/einlesen",
                new EinlesenAnsicht(rahmen, einlesung.umfang(), lauf, getan, fehler));
    }
}
