package dreiklang.programm.web;

import static dreiklang.programm.web.Seitenwege.HIER;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.programm.Massnahmen;
import dreiklang.programm.Massnahmeneinlesung;
import dreiklang.programm.Massnahmenspalte;
import dreiklang.programm.Plaene;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// A table of Massnahmen is brought, looked through and taken over.
@Controller
class EinlesungController {

    private final Plaene plaene;
    private final Massnahmen massnahmen;
    private final Massnahmeneinlesung einlesung;

    EinlesungController(Plaene plaene, Massnahmen massnahmen, Massnahmeneinlesung einlesung) {
        this.plaene = plaene;
        this.massnahmen = massnahmen;
        this.einlesung = einlesung;
    }

    @GetMapping(HIER + "/{plan}/einlesen")
    Seite fragen(Rahmen rahmen, @PathVariable String plan) {
        return frage(rahmen, plan, "");
    }

    private Seite frage(Rahmen rahmen, String plan, String fehler) {
        var bild = plaene.ansehen(plan);
        if (!massnahmen.darfAnlegen()) {
            throw new FachlicherFehler(Fehlerart.VERBOTEN, "I-403");
        }
        return Seite.von("programm/einlesen", new EinlesungAnsicht(rahmen, bild.plan(), fehler));
    }

    @PostMapping(HIER + "/{plan}/einlesen")
    Object bringen(
            Rahmen rahmen, @PathVariable String plan, @RequestParam Optional<MultipartFile> datei)
            throws IOException {
        if (datei.filter(d -> !d.isEmpty()).isEmpty()) {
            return frage(rahmen, plan, rahmen.text("fehler.P-136"))
                    .mitStatus(Fehlerart.EINGABE.status());
        }
        try {
            var name = Objects.requireNonNullElse(datei.get().getOriginalFilename(), "");
            var id = einlesung.bringen(plan, name, datei.get().getInputStream());
            return Seitenwege.zu(HIER + "/" + plan + "/einlesen/" + id);
        } catch (FachlicherFehler e) {
            if (e.art() != Fehlerart.EINGABE) {
                throw e;
            }
            return frage(rahmen, plan, rahmen.text("fehler." + e.code(), e.werte().toArray()))
                    .mitStatus(e.art().status());
        }
    }

    @GetMapping(HIER + "/{plan}/einlesen/{id}")
    Seite ansehen(Rahmen rahmen, @PathVariable String plan, @PathVariable String id) {
        return Seite.von(
                "programm/durchsicht",
                new DurchsichtAnsicht(
                        rahmen,
                        plaene.ansehen(plan).plan(),
                        id,
                        einlesung.ansehen(plan, kennung(id))));
    }

    @PostMapping(HIER + "/{plan}/einlesen/{id}/spalten")
    Object zuordnen(
            @PathVariable String plan,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> eingabe) {
        var koepfe = eingabe.getOrDefault("kopf", List.of());
        var felder = eingabe.getOrDefault("feld", List.of());
        var spalten = new LinkedHashMap<String, Optional<Massnahmenspalte>>();
        for (int i = 0; i < Math.min(koepfe.size(), felder.size()); i++) {
            var name = felder.get(i);
            spalten.put(
                    koepfe.get(i),
                    Arrays.stream(Massnahmenspalte.values())
                            .filter(f -> f.name().equals(name))
                            .findFirst());
        }
        einlesung.zuordnen(plan, kennung(id), spalten);
        return Seitenwege.zu(HIER + "/" + plan + "/einlesen/" + id);
    }

    @PostMapping(HIER + "/{plan}/einlesen/{id}/uebernehmen")
    Object uebernehmen(@PathVariable String plan, @PathVariable String id) {
        einlesung.uebernehmen(plan, kennung(id));
        return Seitenwege.zu(HIER + "/" + plan + "/einlesen/" + id);
    }

    private static UUID kennung(String id) {
        return Eingabefelder.kennung(id)
                .orElseThrow(() -> new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "P-404"));
    }
}
