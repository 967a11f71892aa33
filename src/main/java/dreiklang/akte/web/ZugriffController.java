package dreiklang.akte.web;

import dreiklang.akte.Akte;
import dreiklang.akte.Aktenzeichen;
import dreiklang.akte.Zugriffsregel;
import dreiklang.akte.Zugriffsregel.Gegenstand;
import dreiklang.akte.Zugriffsregel.Kreis;
import dreiklang.akte.Zugriffsregeln;
import dreiklang.akte.Zugriffsregeln.Wunsch;
import dreiklang.basis.Blatt;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.identitaet.Organisation;
import dreiklang.identitaet.Rollenvergaben;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import java.net.URI;
import java.util.LinkedHashMap;
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

/// The pages of who may see and lead which Akten.
@Controller
class ZugriffController {

    private static final String ORT = ZugriffAnsicht.ORT;
    private static final String DER_AKTE = "/amt/akten/{zeichen}/zugriff";

    private final Zugriffsregeln regeln;
    private final Organisation organisation;
    private final Rollenvergaben rollen;

    ZugriffController(Zugriffsregeln regeln, Organisation organisation, Rollenvergaben rollen) {
        this.regeln = regeln;
        this.organisation = organisation;
        this.rollen = rollen;
    }

    @GetMapping(ORT)
    Seite alle(Rahmen rahmen, @RequestParam(defaultValue = "1") String blatt) {
        int nummer = blatt.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(blatt) : 1;
        return seite(rahmen, Optional.empty(), regeln.alle(nummer), Map.of(), Map.of());
    }

    @PostMapping(ORT)
    Object festlegen(Rahmen rahmen, @RequestParam Map<String, String> eingabe) {
        try {
            regeln.festlegen(wunsch(eingabe));
            return zu(ORT);
        } catch (FachlicherFehler e) {
            return seite(rahmen, Optional.empty(), regeln.alle(1), eingabe, fehler(rahmen, e))
                    .mitStatus(e.art().status());
        }
    }

    @PostMapping(ORT + "/{id}/beenden")
    Object beenden(@PathVariable long id) {
        regeln.beenden(id);
        return zu(ORT);
    }

    @GetMapping(DER_AKTE)
    Seite derAkte(Rahmen rahmen, @PathVariable String zeichen) {
        var akte = new Aktenzeichen(zeichen);
        return seite(rahmen, Optional.of(regeln.akte(akte)), blatt(akte), Map.of(), Map.of());
    }

    @PostMapping(DER_AKTE)
    Object festlegen(
            Rahmen rahmen,
            @PathVariable String zeichen,
            @RequestParam Map<String, String> eingabe) {
        var akte = new Aktenzeichen(zeichen);
        try {
            regeln.festlegen(akte, wunsch(eingabe));
            return zu("/amt/akten/" + zeichen + "/zugriff");
        } catch (FachlicherFehler e) {
            var fehler = fehler(rahmen, e);
            return seite(rahmen, Optional.of(regeln.akte(akte)), blatt(akte), eingabe, fehler)
                    .mitStatus(e.art().status());
        }
    }

    @PostMapping(DER_AKTE + "/{id}/beenden")
    Object beenden(@PathVariable String zeichen, @PathVariable long id) {
        regeln.beenden(new Aktenzeichen(zeichen), id);
        return zu("/amt/akten/" + zeichen + "/zugriff");
    }

    private Blatt<Zugriffsregel> blatt(Aktenzeichen akte) {
        var alle = regeln.derAkte(akte);
        return new Blatt<>(alle, 1, Math.max(1, alle.size()), alle.size());
    }

    private static Wunsch wunsch(Map<String, String> eingabe) {
        var wem = eingabe.getOrDefault("wem", "").split(":", 2);
        var wirkung = eingabe.getOrDefault("wirkung", "");
        return new Wunsch(
                eingabe.getOrDefault("gegenstand", "").equals("EINHEIT")
                        ? Gegenstand.EINHEIT
                        : Gegenstand.PLAN,
                eingabe.getOrDefault("objekt", "").strip(),
                kreis(wem[0]),
                wem.length == 2 ? wem[1] : "",
                !wirkung.startsWith("nicht-"),
                wirkung.endsWith("fuehren"),
                eingabe.getOrDefault("grund", ""));
    }

    private static Kreis kreis(String name) {
        return List.of(Kreis.values()).stream()
                .filter(k -> k.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new FachlicherFehler(Fehlerart.EINGABE, "K-256", "wem"));
    }

    private static Map<String, String> fehler(Rahmen rahmen, FachlicherFehler e) {
        if (e.art() != Fehlerart.EINGABE) {
            throw e;
        }
        var wohin = e.werte().isEmpty() ? "wem" : e.werte().getFirst().toString();
        return Map.of(wohin, rahmen.text("fehler." + e.code()));
    }

    private Seite seite(
            Rahmen rahmen,
            Optional<Akte> akte,
            Blatt<Zugriffsregel> blatt,
            Map<String, String> eingabe,
            Map<String, String> fehler) {
        var wahl = new LinkedHashMap<String, String>();
        wahl.put("", rahmen.text("akte.neu.waehlen"));
        wahl.putAll(kreise(rahmen));
        return Seite.von(
                "akte/zugriff",
                new ZugriffAnsicht(rahmen, akte, blatt, kreise(rahmen), wahl, eingabe, fehler));
    }

    private Map<String, String> kreise(Rahmen rahmen) {
        var kreise = new LinkedHashMap<String, String>();
        kreise.put("ALLE:", rahmen.text("akte.zugriff.alle"));
        rollen.namen()
                .forEach(r ->
                        kreise.put(
                                "ROLLE:" + r,
                                rahmen.text(
                                        "akte.zugriff.rolle",
                                        rahmen.text("identitaet.rolle." + r))));
        for (var e : organisation.einheiten()) {
            kreise.put(
                    "EINHEIT:" + e.kurz(),
                    rahmen.text("akte.zugriff.leute", e.kurz(), e.name().in(rahmen.sprache())));
            organisation
                    .personen(e.kurz())
                    .forEach(p ->
                            kreise.put(
                                    "PERSON:" + p.id().wert(), p.name() + " (" + e.kurz() + ")"));
        }
        return kreise;
    }

    private static ResponseEntity<Void> zu(String wohin) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(wohin)).build();
    }
}
