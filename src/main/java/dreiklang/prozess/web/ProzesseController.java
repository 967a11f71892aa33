package dreiklang.prozess.web;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Recht;
import dreiklang.identitaet.Organisation;
import dreiklang.leistung.Leistungen;
import dreiklang.prozess.Belegzahl;
import dreiklang.prozess.Prozess;
import dreiklang.prozess.Prozesse;
import dreiklang.prozess.Prozesse.Auswahl;
import dreiklang.prozess.Prozesstext;
import dreiklang.seite.Dateiantwort;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The register of Prozesse: search, enter, change, download.
@Controller
class ProzesseController {

    static final String HIER = "/amt/steuerung/prozesse";

    private static final Map<String, String> FELD =
            Map.of(
                    "S-205",
                    "kennung",
                    "S-218",
                    "leistung",
                    "S-219",
                    "fachverfahren",
                    "S-220",
                    "einheit");

    private final Prozesse prozesse;
    private final Organisation organisation;
    private final Leistungen leistungen;

    ProzesseController(Prozesse prozesse, Organisation organisation, Leistungen leistungen) {
        this.prozesse = prozesse;
        this.organisation = organisation;
        this.leistungen = leistungen;
    }

    @GetMapping(HIER)
    Seite liste(Rahmen rahmen, @RequestParam Map<String, String> werte) {
        var auswahl = auswahl(werte);
        return Seite.von(
                "prozess/register",
                new RegisterAnsicht(
                        rahmen,
                        prozesse.liste(auswahl),
                        auswahl,
                        einheiten(rahmen),
                        prozesse.summe(auswahl)));
    }

    @GetMapping(HIER + ".csv")
    ResponseEntity<InputStreamResource> csv(
            Rahmen rahmen, @RequestParam Map<String, String> werte) {
        byte[] inhalt = Registerdatei.csv(prozesse.alle(auswahl(werte)), new Worte(rahmen));
        return Dateiantwort.als(
                "prozesse.csv",
                "text/csv;charset=UTF-8",
                inhalt.length,
                new ByteArrayInputStream(inhalt));
    }

    private static Auswahl auswahl(Map<String, String> werte) {
        return new Auswahl(
                Prozesstext.kurz(werte.getOrDefault("suche", ""), 100),
                Prozesstext.kurz(werte.getOrDefault("einheit", ""), 20),
                werte.containsKey("medienbruch"),
                werte.containsKey("ohnesoll"),
                Math.clamp(Eingaben.zahl(werte.getOrDefault("blatt", "1"), 1), 1, 10_000));
    }

    @GetMapping(HIER + "/neu")
    Seite neu(Rahmen rahmen) {
        return formular(rahmen, Map.of(), true, Map.of());
    }

    @GetMapping(HIER + "/{kennung}/bearbeiten")
    Seite bearbeiten(Rahmen rahmen, @PathVariable String kennung) {
        return formular(rahmen, werte(prozesse.ansehen(kennung)), false, Map.of());
    }

    @PostMapping(HIER)
    Object anlegen(Rahmen rahmen, @RequestParam Map<String, String> werte) {
        return speichern(rahmen, werte, true);
    }

    @PostMapping(HIER + "/{kennung}")
    Object aendern(
            Rahmen rahmen, @PathVariable String kennung, @RequestParam Map<String, String> werte) {
        var alle = new HashMap<>(werte);
        alle.put("kennung", kennung);
        return speichern(rahmen, alle, false);
    }

    private Object speichern(Rahmen rahmen, Map<String, String> werte, boolean neu) {
        var eingaben = new Eingaben(werte);
        var prozess = eingaben.prozess();
        var fehler = new LinkedHashMap<String, String>();
        eingaben.fehler().forEach((feld, code) -> fehler.put(feld, rahmen.text("fehler." + code)));
        if (!fehler.isEmpty()) {
            return formular(rahmen, werte, neu, fehler).mitStatus(Fehlerart.EINGABE.status());
        }
        try {
            if (neu) {
                prozesse.anlegen(prozess);
            } else {
                prozesse.aendern(prozess);
            }
            return zu(HIER + "/" + prozess.kennung());
        } catch (FachlicherFehler e) {
            if (e.art() != Fehlerart.EINGABE && e.art() != Fehlerart.KONFLIKT) {
                throw e;
            }
            var satz = rahmen.text("fehler." + e.code());
            return formular(rahmen, nochmals(werte, e), neu, Map.of(feld(e), satz))
                    .mitStatus(e.art().status());
        }
    }

    /// What was typed; after a conflict it can be saved on top of what the other one has written.
    private Map<String, String> nochmals(Map<String, String> werte, FachlicherFehler e) {
        var alle = new HashMap<>(werte);
        if (e.art() == Fehlerart.KONFLIKT) {
            int version = prozesse.ansehen(werte.getOrDefault("kennung", "")).version();
            alle.put("version", Integer.toString(version));
        }
        return alle;
    }

    private static String feld(FachlicherFehler e) {
        return e.code().equals("S-203")
                ? e.werte().getFirst() + "-quelle"
                : FELD.getOrDefault(e.code(), "name");
    }

    static ResponseEntity<Void> zu(String ziel) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(ziel)).build();
    }

    private Seite formular(
            Rahmen rahmen, Map<String, String> werte, boolean neu, Map<String, String> fehler) {
        if (!rahmen.darf(Recht.LEISTUNG_PFLEGEN)) {
            throw new FachlicherFehler(Fehlerart.VERBOTEN, "I-403");
        }
        return Seite.von(
                "prozess/kopf",
                new KopfAnsicht(rahmen, werte, einheiten(rahmen), leistungen(rahmen), neu, fehler));
    }

    private static Map<String, String> werte(Prozess p) {
        var werte = new HashMap<String, String>();
        werte.put("kennung", p.kennung());
        werte.put("name", p.name());
        werte.put("zweck", p.zweck());
        werte.put("einheit", p.einheit());
        werte.put("verantwortlich", p.verantwortlich());
        werte.put("leistung", p.leistung().orElse(""));
        werte.put("fachverfahren", p.fachverfahren().orElse(""));
        werte.put("version", Integer.toString(p.version()));
        beleg(werte, "fallzahl", p.fallzahl());
        beleg(werte, "dauer", p.dauer());
        beleg(werte, "kostensatz", p.kostensatz());
        return werte;
    }

    private static void beleg(Map<String, String> werte, String feld, Belegzahl b) {
        werte.put(feld, b.bekannt() ? b.zahl().wortlaut(dreiklang.basis.Sprache.DE) : "");
        werte.put(feld + "-jahr", b.jahr().map(String::valueOf).orElse(""));
        werte.put(feld + "-quelle", b.quelle());
        werte.put(feld + "-stichtag", b.stichtag().map(LocalDate::toString).orElse(""));
    }

    private Map<String, String> einheiten(Rahmen rahmen) {
        var einheiten = new LinkedHashMap<String, String>();
        organisation
                .einheiten()
                .forEach(e ->
                        einheiten.put(e.kurz(), e.kurz() + " " + e.name().in(rahmen.sprache())));
        return einheiten;
    }

    private Map<String, String> leistungen(Rahmen rahmen) {
        var wahl = new LinkedHashMap<String, String>();
        wahl.put("", rahmen.text("prozess.keine-leistung"));
        Stream.concat(leistungen.alle(false).stream(), leistungen.alle(true).stream())
                .forEach(l -> wahl.put(l.schluessel().wert(), l.name().in(rahmen.sprache())));
        return wahl;
    }
}
