package dreiklang.einsicht.web;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.einsicht.EinsichtId;
import dreiklang.einsicht.Einsichten;
import dreiklang.einsicht.Einsichten.Zugangsdaten;
import dreiklang.einsicht.Einsichtsauswahl;
import dreiklang.einsicht.Einsichtsauswahl.Entscheidung;
import dreiklang.einsicht.Einsichtsauswahl.Wahl;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// One Einsicht: choose its sheets, open it, hand out link and PIN, end it, see what was looked at.
@Controller
class EinsichtController {

    private static final String HIER = "/amt/akten/{zeichen}/einsicht/{id}";

    private final Einsichten einsichten;
    private final Einsichtsauswahl auswahl;
    private final String adresse;

    /// @param adresse address under which people reach the program; empty: as the request came
    EinsichtController(
            Einsichten einsichten,
            Einsichtsauswahl auswahl,
            @Value("${dreiklang.adresse:}") String adresse) {
        this.einsichten = einsichten;
        this.auswahl = auswahl;
        this.adresse = adresse;
    }

    @GetMapping(HIER)
    Seite zeigen(
            Rahmen rahmen,
            @PathVariable String zeichen,
            @PathVariable String id,
            @RequestParam Map<String, String> frage) {
        return seite(rahmen, kennung(zeichen, id), frage, Optional.empty(), Map.of());
    }

    @PostMapping(HIER + "/waehlen")
    Object waehlen(
            Rahmen rahmen,
            @PathVariable String zeichen,
            @PathVariable String id,
            @RequestParam Map<String, String> eingabe) {
        var einsicht = kennung(zeichen, id);
        try {
            auswahl.waehlen(einsicht, entscheidungen(eingabe));
            return zurueck(zeichen, id, "?blatt=" + zahl(eingabe.get("blatt")));
        } catch (FachlicherFehler e) {
            var feld = e.code().equals("K-441") ? "grund-" : "wahl-";
            var blatt = e.werte().stream().findFirst();
            return falsch(rahmen, einsicht, eingabe, e, blatt.map(b -> feld + b).orElse("auswahl"));
        }
    }

    @PostMapping(HIER + "/vorgang")
    Object vorgang(
            Rahmen rahmen,
            @PathVariable String zeichen,
            @PathVariable String id,
            @RequestParam Map<String, String> eingabe) {
        var einsicht = kennung(zeichen, id);
        try {
            var nummer = eingabe.getOrDefault("vorgang", "");
            int ohne =
                    auswahl.vorgangAufnehmen(
                            einsicht, nummer.matches("[0-9]{1,6}") ? Integer.parseInt(nummer) : 0);
            return zurueck(zeichen, id, ohne == 0 ? "" : "?ohne=" + ohne);
        } catch (FachlicherFehler e) {
            return falsch(rahmen, einsicht, eingabe, e, "vorgang");
        }
    }

    @PostMapping(HIER + "/erteilen")
    Object erteilen(Rahmen rahmen, @PathVariable String zeichen, @PathVariable String id) {
        var einsicht = kennung(zeichen, id);
        try {
            var zugang = einsichten.erteilen(einsicht);
            return zugang.isEmpty()
                    ? zurueck(zeichen, id, "")
                    : seite(rahmen, einsicht, Map.of(), zugang, Map.of());
        } catch (FachlicherFehler e) {
            return falsch(rahmen, einsicht, Map.of(), e, "erteilen");
        }
    }

    @PostMapping(HIER + "/link")
    Object link(Rahmen rahmen, @PathVariable String zeichen, @PathVariable String id) {
        var einsicht = kennung(zeichen, id);
        try {
            var zugang = Optional.of(einsichten.neuVerschluesseln(einsicht));
            return seite(rahmen, einsicht, Map.of(), zugang, Map.of());
        } catch (FachlicherFehler e) {
            return falsch(rahmen, einsicht, Map.of(), e, "link");
        }
    }

    @PostMapping(HIER + "/zurueckgeben")
    Object zurueckgeben(Rahmen rahmen, @PathVariable String zeichen, @PathVariable String id) {
        var einsicht = kennung(zeichen, id);
        try {
            einsichten.zurueckgeben(einsicht);
            return zurueck(zeichen, id, "");
        } catch (FachlicherFehler e) {
            return falsch(rahmen, einsicht, Map.of(), e, "erteilen");
        }
    }

    @PostMapping(HIER + "/beenden")
    Object beenden(
            Rahmen rahmen,
            @PathVariable String zeichen,
            @PathVariable String id,
            @RequestParam Map<String, String> eingabe) {
        var einsicht = kennung(zeichen, id);
        try {
            einsichten.beenden(einsicht, eingabe.getOrDefault("endegrund", ""));
            return zurueck(zeichen, id, "");
        } catch (FachlicherFehler e) {
            return falsch(rahmen, einsicht, eingabe, e, "endegrund");
        }
    }

    private static Map<Integer, Entscheidung> entscheidungen(Map<String, String> eingabe) {
        var alle = new HashMap<Integer, Entscheidung>();
        eingabe.forEach((name, wert) -> {
            if (name.matches("wahl-[0-9]{1,6}")) {
                var blatt = name.substring("wahl-".length());
                var grund = eingabe.getOrDefault("grund-" + blatt, "");
                Arrays.stream(Wahl.values())
                        .filter(w -> w.name().equals(wert))
                        .forEach(
                                w -> alle.put(Integer.parseInt(blatt), new Entscheidung(w, grund)));
            }
        });
        return alle;
    }

    private Seite falsch(
            Rahmen rahmen,
            EinsichtId id,
            Map<String, String> eingabe,
            FachlicherFehler e,
            String feld) {
        if (e.art() == Fehlerart.NICHT_GEFUNDEN) {
            throw e;
        }
        var satz = rahmen.text("fehler." + e.code(), e.werte().toArray());
        return seite(rahmen, id, eingabe, Optional.empty(), Map.of(feld, satz))
                .mitStatus(e.art().status());
    }

    private Seite seite(
            Rahmen rahmen,
            EinsichtId id,
            Map<String, String> eingabe,
            Optional<Zugangsdaten> zugang,
            Map<String, String> fehler) {
        return Seite.von(
                "einsicht/einsicht",
                new EinsichtAnsicht(
                        rahmen,
                        einsichten.ansehen(id),
                        auswahl.ansehen(id, zahl(eingabe.get("blatt"))),
                        einsichten.abrufe(id, zahl(eingabe.get("abrufe"))),
                        zugang,
                        adresse.isBlank() ? wurzel() : adresse,
                        eingabe,
                        fehler,
                        einsichten.jetzt()));
    }

    private static String wurzel() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }

    private static int zahl(@Nullable String wert) {
        return wert != null && wert.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(wert) : 1;
    }

    /// The address names the Akte, too; what belongs to another one is not there.
    private EinsichtId kennung(String zeichen, String id) {
        try {
            var einsicht = new EinsichtId(UUID.fromString(id));
            if (einsichten.ansehen(einsicht).akte().wert().equals(zeichen)) {
                return einsicht;
            }
        } catch (IllegalArgumentException e) {
            throw new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "K-430");
        }
        throw new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "K-430");
    }

    private static ResponseEntity<Void> zurueck(String zeichen, String id, String frage) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/amt/akten/" + zeichen + "/einsicht/" + id + frage))
                .build();
    }
}
