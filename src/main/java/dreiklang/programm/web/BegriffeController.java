package dreiklang.programm.web;

import static dreiklang.programm.web.Seitenwege.HIER;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Recht;
import dreiklang.programm.Begriff;
import dreiklang.programm.BegriffId;
import dreiklang.programm.Plaene;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What a Kommune calls the goals, fields and perspectives of a plan.
@Controller
class BegriffeController {

    private static final String SEITE = HIER + "/{plan}/begriffe";

    private final Plaene plaene;

    BegriffeController(Plaene plaene) {
        this.plaene = plaene;
    }

    @GetMapping(SEITE)
    Seite zeigen(
            Rahmen rahmen,
            @PathVariable String plan,
            @RequestParam(defaultValue = "") String begriff) {
        var bild = plaene.ansehen(plan);
        var werte = new HashMap<String, String>();
        Collection<String> bezug = List.of();
        var gewaehlt = Eingabefelder.kennung(begriff).map(BegriffId::new).flatMap(bild::begriff);
        if (gewaehlt.isPresent()) {
            var b = gewaehlt.get();
            werte.put("id", b.id().wert().toString());
            werte.put("art", b.art().name());
            werte.put("kurz", b.kurz());
            werte.put("name", b.name());
            werte.put("reihenfolge", Integer.toString(b.reihenfolge()));
            bezug =
                    bild.bezuege().getOrDefault(b.id(), Set.of()).stream()
                            .map(x -> x.wert().toString())
                            .toList();
        }
        return seite(rahmen, plan, werte, bezug, Map.of());
    }

    @PostMapping(SEITE)
    Object schreiben(
            Rahmen rahmen,
            @PathVariable String plan,
            @RequestParam MultiValueMap<String, String> eingabe) {
        var felder = new Eingabefelder(eingabe);
        var bild = plaene.ansehen(plan);
        var alt =
                Eingabefelder.kennung(felder.text("id")).map(BegriffId::new).flatMap(bild::begriff);
        try {
            if (!felder.text("entfernen").isEmpty()) {
                alt.ifPresent(b -> plaene.begriffEntfernen(plan, b.id()));
            } else {
                plaene.begriffSchreiben(plan, begriff(felder, alt), bezug(felder));
            }
            return Seitenwege.zu(HIER + "/" + plan + "/begriffe");
        } catch (FachlicherFehler e) {
            return seite(
                            rahmen,
                            plan,
                            eingabe.toSingleValueMap(),
                            felder.alle("bezug"),
                            Seitenwege.ort(rahmen, e, "name"))
                    .mitStatus(e.art().status());
        }
    }

    private static Begriff begriff(Eingabefelder felder, Optional<Begriff> alt) {
        return new Begriff(
                alt.map(Begriff::id).orElseGet(() -> new BegriffId(UUID.randomUUID())),
                alt.map(Begriff::art)
                        .orElseGet(() -> felder.wahl(Begriff.Art.class, "art", Begriff.Art.ZIEL)),
                alt.map(Begriff::kurz).orElseGet(() -> felder.text("kurz")),
                felder.text("name"),
                Math.max(0, felder.zahl("reihenfolge")));
    }

    private static Set<BegriffId> bezug(Eingabefelder felder) {
        var menge = new HashSet<BegriffId>();
        felder.alle("bezug")
                .forEach(b -> Eingabefelder.kennung(b).map(BegriffId::new).ifPresent(menge::add));
        return menge;
    }

    private Seite seite(
            Rahmen rahmen,
            String plan,
            Map<String, String> werte,
            Collection<String> bezug,
            Map<String, String> fehler) {
        if (!rahmen.darf(Recht.PROGRAMM_LEITEN)) {
            throw new FachlicherFehler(Fehlerart.VERBOTEN, "I-403");
        }
        return Seite.von(
                "programm/begriffe",
                new BegriffeAnsicht(rahmen, plaene.ansehen(plan), werte, bezug, fehler));
    }
}
