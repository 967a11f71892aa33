package dreiklang.ressourcen.web;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Recht;
import dreiklang.ressourcen.EinlesungId;
import dreiklang.ressourcen.Istwerte;
import dreiklang.ressourcen.Ressourcen;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Plan and Ist, and files of the finance system: brought, looked at, taken over.
@Controller
class IstwerteController {

    private static final String SEITE = Worte.HIER + "/{plan}/istwerte";

    private final Istwerte istwerte;
    private final Ressourcen ressourcen;

    IstwerteController(Istwerte istwerte, Ressourcen ressourcen) {
        this.istwerte = istwerte;
        this.ressourcen = ressourcen;
    }

    @GetMapping(SEITE)
    Seite zeigen(Rahmen rahmen, @PathVariable String plan) {
        return seite(rahmen, plan, Map.of());
    }

    @PostMapping(SEITE)
    Object hochladen(
            Rahmen rahmen, @PathVariable String plan, @RequestParam Optional<MultipartFile> datei)
            throws IOException {
        if (!rahmen.darf(Recht.PROGRAMM_LEITEN)) {
            throw new FachlicherFehler(Fehlerart.VERBOTEN, "I-403");
        }
        var gewaehlt = datei.filter(d -> !d.isEmpty());
        if (gewaehlt.isEmpty()) {
            return seite(rahmen, plan, Map.of("datei", rahmen.text("fehler.G-129")))
                    .mitStatus(Fehlerart.EINGABE.status());
        }
        try {
            var name = Objects.requireNonNullElse(gewaehlt.get().getOriginalFilename(), "");
            var id = istwerte.hochladen(plan, name, gewaehlt.get().getInputStream());
            return zu(Worte.HIER + "/" + plan + "/istwerte/" + id.wert());
        } catch (FachlicherFehler e) {
            return seite(rahmen, plan, Map.of("datei", satz(rahmen, e)))
                    .mitStatus(e.art().status());
        }
    }

    @GetMapping(SEITE + "/{einlesung}")
    Seite vorschau(Rahmen rahmen, @PathVariable String plan, @PathVariable String einlesung) {
        return Seite.von(
                "ressourcen/vorschau",
                new VorschauAnsicht(
                        rahmen, ressourcen.plan(plan), istwerte.vorschau(plan, id(einlesung))));
    }

    @PostMapping(SEITE + "/{einlesung}")
    Object uebernehmen(@PathVariable String plan, @PathVariable String einlesung) {
        istwerte.uebernehmen(plan, id(einlesung));
        return zu(Worte.HIER + "/" + plan + "/istwerte/" + einlesung);
    }

    private static EinlesungId id(String text) {
        return Eingaben.kennung(text)
                .map(EinlesungId::new)
                .orElseThrow(() -> new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "G-404"));
    }

    private static ResponseEntity<Void> zu(String ziel) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(ziel)).build();
    }

    private static String satz(Rahmen rahmen, FachlicherFehler e) {
        if (e.art() == Fehlerart.NICHT_GEFUNDEN || e.art() == Fehlerart.VERBOTEN) {
            throw e;
        }
        return rahmen.text("fehler." + e.code(), e.werte().toArray());
    }

    private Seite seite(Rahmen rahmen, String plan, Map<String, String> fehler) {
        return Seite.von(
                "ressourcen/istwerte",
                new IstwerteAnsicht(
                        rahmen, ressourcen.plan(plan), istwerte.vergleichen(plan), fehler));
    }
}
