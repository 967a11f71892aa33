package dreiklang.programm.web;

import static dreiklang.programm.web.Seitenwege.HIER;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Recht;
import dreiklang.programm.Plaene;
import dreiklang.programm.Plan;
import dreiklang.programm.PlanId;
import dreiklang.programm.Planbild;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The plans and how far they are.
@Controller
class ProgrammController {

    private final Plaene plaene;

    ProgrammController(Plaene plaene) {
        this.plaene = plaene;
    }

    @GetMapping(HIER)
    Seite uebersicht(Rahmen rahmen) {
        return Seite.von("programm/uebersicht", new ProgrammAnsicht(rahmen, plaene.alle()));
    }

    @GetMapping(HIER + "/{plan}/stand")
    Seite stand(Rahmen rahmen, @PathVariable String plan) {
        return Seite.von(
                "programm/planstand",
                new PlanstandAnsicht(rahmen, plaene.ansehen(plan), plaene.jeFeld(plan)));
    }

    @GetMapping(HIER + "/neu")
    Seite neu(Rahmen rahmen) {
        return formular(rahmen, Optional.empty(), Map.of("version", "0"), Map.of());
    }

    @PostMapping(HIER + "/neu")
    Object anlegen(Rahmen rahmen, @RequestParam Map<String, String> eingabe) {
        return schreiben(rahmen, Optional.empty(), eingabe);
    }

    @GetMapping(HIER + "/{plan}/bearbeiten")
    Seite bearbeiten(Rahmen rahmen, @PathVariable String plan) {
        var p = plaene.ansehen(plan).plan();
        var werte = new HashMap<String, String>();
        werte.put("name", p.name());
        werte.put("von", p.von().toString());
        werte.put("bis", p.bis().toString());
        werte.put("vorgaenger", p.vorgaenger().map(v -> v.wert().toString()).orElse(""));
        werte.put("beschluss", p.beschluss());
        werte.put("perspektivePflicht", p.perspektivePflicht() ? "ja" : "");
        werte.put("version", Integer.toString(p.version()));
        return formular(rahmen, Optional.of(p), werte, Map.of());
    }

    @PostMapping(HIER + "/{plan}/bearbeiten")
    Object aendern(
            Rahmen rahmen, @PathVariable String plan, @RequestParam Map<String, String> eingabe) {
        return schreiben(rahmen, Optional.of(plaene.ansehen(plan)), eingabe);
    }

    private Object schreiben(Rahmen rahmen, Optional<Planbild> alt, Map<String, String> eingabe) {
        var felder = Eingabefelder.von(eingabe);
        var plan = plan(alt.map(Planbild::plan), felder);
        if (!felder.fehler().isEmpty()) {
            return formular(
                            rahmen,
                            alt.map(Planbild::plan),
                            eingabe,
                            Seitenwege.saetze(rahmen, felder.fehler()))
                    .mitStatus(Fehlerart.EINGABE.status());
        }
        try {
            plaene.schreiben(plan);
            return Seitenwege.zu(HIER + "/" + plan.kurz());
        } catch (FachlicherFehler e) {
            var fehler = Seitenwege.ort(rahmen, e, "name");
            return formular(rahmen, alt.map(Planbild::plan), eingabe, fehler)
                    .mitStatus(e.art().status());
        }
    }

    private static Plan plan(Optional<Plan> alt, Eingabefelder felder) {
        return new Plan(
                alt.map(Plan::id).orElseGet(() -> new PlanId(UUID.randomUUID())),
                alt.map(Plan::kurz).orElseGet(() -> felder.text("kurz")),
                felder.text("name"),
                felder.tag("von"),
                felder.tag("bis"),
                Eingabefelder.kennung(felder.text("vorgaenger")).map(PlanId::new),
                felder.text("beschluss"),
                !felder.text("perspektivePflicht").isEmpty(),
                Math.max(0, felder.zahl("version")));
    }

    private Seite formular(
            Rahmen rahmen,
            Optional<Plan> alt,
            Map<String, String> werte,
            Map<String, String> fehler) {
        if (!rahmen.darf(Recht.PROGRAMM_LEITEN)) {
            throw new FachlicherFehler(Fehlerart.VERBOTEN, "I-403");
        }
        var andere = new LinkedHashMap<String, String>();
        andere.put("", rahmen.text("programm.keiner"));
        plaene.alle().keySet().stream()
                .filter(p -> alt.filter(p::equals).isEmpty())
                .forEach(p -> andere.put(p.id().wert().toString(), p.name()));
        var ziel = HIER + alt.map(p -> "/" + p.kurz() + "/bearbeiten").orElse("/neu");
        return Seite.von(
                "programm/plan",
                new PlanAnsicht(rahmen, ziel, alt.isEmpty(), werte, andere, fehler));
    }
}
