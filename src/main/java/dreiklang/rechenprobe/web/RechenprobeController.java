package dreiklang.rechenprobe.web;

import dreiklang.basis.FachlicherFehler;
import dreiklang.rechenprobe.Pruefbericht;
import dreiklang.rechenprobe.Tabellenpruefungen;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Tables pasted or brought as a file are worked out anew.
@Controller
class RechenprobeController {

    private static final String HIER = "/amt/steuerung/rechenprobe";

    private final Tabellenpruefungen pruefungen;

    RechenprobeController(Tabellenpruefungen pruefungen) {
        this.pruefungen = pruefungen;
    }

    @GetMapping(HIER)
    Seite fragen(Rahmen rahmen) {
        pruefungen.darf();
        return seite(rahmen, "", Map.of(), Optional.empty());
    }

    @PostMapping(HIER)
    Seite pruefen(
            Rahmen rahmen,
            @RequestParam(defaultValue = "") String text,
            @RequestParam Optional<MultipartFile> datei)
            throws IOException {
        var gewaehlt = datei.filter(d -> !d.isEmpty());
        try {
            var bericht = gewaehlt.isPresent() ? aus(gewaehlt.get()) : pruefungen.eingefuegte(text);
            return seite(rahmen, text, Map.of(), Optional.of(bericht));
        } catch (FachlicherFehler e) {
            var satz = rahmen.text("fehler." + e.code(), e.werte().toArray());
            var feld = gewaehlt.isPresent() ? "datei" : "text";
            return seite(rahmen, text, Map.of(feld, satz), Optional.empty())
                    .mitStatus(e.art().status());
        }
    }

    private Pruefbericht aus(MultipartFile datei) throws IOException {
        var name = Objects.requireNonNullElse(datei.getOriginalFilename(), "");
        return pruefungen.datei(name, datei.getInputStream());
    }

    private static Seite seite(
            Rahmen rahmen,
            String text,
            Map<String, String> fehler,
            Optional<Pruefbericht> bericht) {
        return Seite.von(
                "rechenprobe/rechenprobe", new RechenprobeAnsicht(rahmen, text, fehler, bericht));
    }
}
