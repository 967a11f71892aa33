package dreiklang.ressourcen.web;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Recht;
import dreiklang.ressourcen.RessourceId;
import dreiklang.ressourcen.Ressourcen;
import dreiklang.ressourcen.Ressourcenbild;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Lists and edits posts, rates, budget lines, funding and told figures.
@Controller
class PflegeController {

    private static final String SEITE = Worte.HIER + "/{plan}/{bereich}";

    private final Ressourcen ressourcen;
    private final List<Bereich> bereiche;

    PflegeController(Ressourcen ressourcen, List<Bereich> bereiche) {
        this.ressourcen = ressourcen;
        this.bereiche = bereiche;
    }

    @GetMapping(SEITE)
    Seite zeigen(
            Rahmen rahmen,
            @PathVariable String plan,
            @PathVariable String bereich,
            @RequestParam(defaultValue = "") String eintrag) {
        var b = bereich(bereich);
        var bild = ressourcen.eintraege(plan);
        var id = Eingaben.kennung(eintrag).map(RessourceId::new);
        var werte = id.flatMap(i -> b.werte(bild, i));
        return seite(
                rahmen,
                bild,
                b,
                werte.isPresent() ? eintrag : "",
                werte.orElse(Map.of()),
                Map.of());
    }

    @PostMapping(SEITE)
    Object schreiben(
            Rahmen rahmen,
            @PathVariable String plan,
            @PathVariable String bereich,
            @RequestParam Map<String, String> gesendet) {
        var b = bereich(bereich);
        if (!rahmen.darf(Recht.PROGRAMM_LEITEN)) {
            throw new FachlicherFehler(Fehlerart.VERBOTEN, "I-403");
        }
        var eingaben = new Eingaben(gesendet);
        var alt = Eingaben.kennung(eingaben.text("id")).map(RessourceId::new);
        try {
            if (alt.isPresent() && !eingaben.text("entfernen").isEmpty()) {
                ressourcen.entfernen(plan, b.art(), alt.get(), eingaben.version());
            } else {
                b.schreiben(plan, alt.orElseGet(RessourceId::neu), eingaben);
            }
        } catch (FachlicherFehler e) {
            var sonst = b.felder(worte(rahmen), ressourcen.eintraege(plan)).getFirst().id();
            var fehler = Eingaben.ort(rahmen, e, sonst);
            return nochmals(rahmen, plan, b, alt, gesendet, fehler).mitStatus(e.art().status());
        }
        if (!eingaben.fehler().isEmpty()) {
            return nochmals(rahmen, plan, b, alt, gesendet, eingaben.saetze(rahmen))
                    .mitStatus(Fehlerart.EINGABE.status());
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(Worte.HIER + "/" + plan + "/" + b.name()))
                .build();
    }

    /// The form with what was typed. When somebody else was faster, the list shows what she wrote,
    /// and saving once more is a decision.
    private Seite nochmals(
            Rahmen rahmen,
            String plan,
            Bereich b,
            Optional<RessourceId> alt,
            Map<String, String> gesendet,
            Map<String, String> fehler) {
        var bild = ressourcen.eintraege(plan);
        var jetzt = alt.flatMap(id -> b.werte(bild, id));
        var werte = new HashMap<>(gesendet);
        werte.put("version", jetzt.map(w -> w.getOrDefault("version", "0")).orElse("0"));
        var id = jetzt.isPresent() ? alt.map(i -> i.wert().toString()).orElse("") : "";
        return seite(rahmen, bild, b, id, werte, fehler);
    }

    private Bereich bereich(String name) {
        return bereiche.stream()
                .filter(b -> b.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "G-404"));
    }

    private static Worte worte(Rahmen rahmen) {
        return new Worte(rahmen);
    }

    private static Seite seite(
            Rahmen rahmen,
            Ressourcenbild bild,
            Bereich b,
            String id,
            Map<String, String> werte,
            Map<String, String> fehler) {
        var worte = worte(rahmen);
        return Seite.von(
                "ressourcen/pflege",
                new PflegeAnsicht(
                        rahmen,
                        bild.plan(),
                        b.name(),
                        b.spalten().stream().map(s -> rahmen.text("ressourcen.feld." + s)).toList(),
                        b.zahlenAb(),
                        b.zeilen(worte, bild).stream()
                                .map(z ->
                                        new PflegeAnsicht.Reihe(
                                                z.id().wert().toString(), z.zellen()))
                                .toList(),
                        b.felder(worte, bild),
                        id,
                        werte,
                        fehler));
    }
}
