package dreiklang.fachverfahren.web;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Recht;
import dreiklang.fachverfahren.Einlesebericht;
import dreiklang.fachverfahren.Fachverfahren;
import dreiklang.fachverfahren.Verzeichnis;
import dreiklang.fachverfahren.Verzeichnis.Filter;
import dreiklang.fachverfahren.Verzeichnis.Folge;
import dreiklang.fachverfahren.Zustellstand;
import dreiklang.fachverfahren.Zustellungen;
import dreiklang.identitaet.Organisation;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// The pages of the register: search, one entry's form, CSV in and out.
@Controller
class VerzeichnisController {

    private static final String HIER = "/amt/fachverfahren";
    private static final DateTimeFormatter DEUTSCH =
            DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final long GROESSTE = 5_000_000;

    private final Verzeichnis verzeichnis;
    private final Zustellungen zustellungen;
    private final Organisation organisation;

    VerzeichnisController(
            Verzeichnis verzeichnis, Zustellungen zustellungen, Organisation organisation) {
        this.verzeichnis = verzeichnis;
        this.zustellungen = zustellungen;
        this.organisation = organisation;
    }

    @GetMapping(HIER)
    Seite liste(Rahmen rahmen, @RequestParam Map<String, String> werte) {
        return liste(rahmen, filter(werte), Optional.empty(), "");
    }

    private Seite liste(
            Rahmen rahmen, Filter filter, Optional<Einlesebericht> bericht, String fehler) {
        return Seite.von(
                "fachverfahren/liste",
                new ListeAnsicht(
                        rahmen,
                        verzeichnis.liste(filter),
                        filter,
                        aemter(rahmen),
                        gescheiterte(rahmen),
                        bericht,
                        fehler));
    }

    private long gescheiterte(Rahmen rahmen) {
        return rahmen.darf(Recht.ADMINISTRIEREN)
                ? zustellungen.zahlen().getOrDefault(Zustellstand.GESCHEITERT, 0L)
                : 0;
    }

    private static Filter filter(Map<String, String> werte) {
        var blatt = werte.getOrDefault("blatt", "1");
        return new Filter(
                kurz(werte.getOrDefault("suche", "")),
                kurz(werte.getOrDefault("amt", "")),
                kurz(werte.getOrDefault("stand", "")),
                folge(werte.getOrDefault("folge", "")),
                blatt.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(blatt) : 1);
    }

    private static Folge folge(String name) {
        return Arrays.stream(Folge.values())
                .filter(f -> f.name().equals(name))
                .findFirst()
                .orElse(Folge.NAME);
    }

    /// The database knows no zero byte.
    private static String kurz(String text) {
        var rein = text.replaceAll("\\p{C}", " ");
        return rein.length() > 100 ? rein.substring(0, 100) : rein;
    }

    @GetMapping(HIER + ".csv")
    ResponseEntity<byte[]> alsCsv(@RequestParam Map<String, String> werte) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"fachverfahren.csv\"")
                .header("Cache-Control", "no-store")
                .body(verzeichnis.alsCsv(filter(werte)).getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping(HIER + "/einlesen")
    Seite einlesen(Rahmen rahmen, @RequestParam Optional<MultipartFile> datei) throws IOException {
        var alle = new Filter("", "", "", Folge.NAME, 1);
        if (datei.isEmpty() || datei.get().isEmpty() || datei.get().getSize() > GROESSTE) {
            return liste(rahmen, alle, Optional.empty(), rahmen.text("fehler.H-209"))
                    .mitStatus(Fehlerart.EINGABE.status());
        }
        var ablage = Files.createTempFile("verzeichnis", ".csv");
        try {
            datei.get().transferTo(ablage);
            return liste(rahmen, alle, Optional.of(verzeichnis.einlesen(ablage)), "");
        } finally {
            Files.deleteIfExists(ablage);
        }
    }

    @GetMapping(HIER + "/neu")
    Seite neu(Rahmen rahmen) {
        return formular(rahmen, Map.of("version", "0"), Map.of());
    }

    @GetMapping(HIER + "/{kennung}/bearbeiten")
    Seite bearbeiten(Rahmen rahmen, @PathVariable String kennung) {
        return formular(rahmen, werte(verzeichnis.ansehen(kennung).eintrag()), Map.of());
    }

    @PostMapping(HIER)
    View speichern(Rahmen rahmen, @RequestParam Map<String, String> werte) {
        try {
            var eintrag = eintrag(werte);
            verzeichnis.schreiben(eintrag);
            var weiter = new RedirectView(HIER + "/" + eintrag.kennung());
            weiter.setStatusCode(HttpStatus.SEE_OTHER);
            return weiter;
        } catch (FachlicherFehler e) {
            if (e.art() == Fehlerart.VERBOTEN) {
                throw e;
            }
            var wo = e.code().equals("H-210") ? "vertragsende" : "name";
            var satz = rahmen.text("fehler." + e.code(), e.werte().toArray());
            return formular(rahmen, werte, Map.of(wo, satz)).mitStatus(e.art().status());
        }
    }

    private Seite formular(Rahmen rahmen, Map<String, String> werte, Map<String, String> fehler) {
        if (!rahmen.darf(Recht.LEISTUNG_PFLEGEN)) {
            throw new FachlicherFehler(Fehlerart.VERBOTEN, "I-403");
        }
        return Seite.von(
                "fachverfahren/bearbeiten",
                new BearbeitenAnsicht(
                        rahmen,
                        werte,
                        aemter(rahmen),
                        werte.getOrDefault("version", "0").equals("0"),
                        fehler));
    }

    private static Map<String, String> werte(Fachverfahren f) {
        var werte = new HashMap<String, String>();
        werte.put("kennung", f.kennung());
        werte.put("name", f.name());
        werte.put("hersteller", f.hersteller());
        werte.put("amt", f.amt());
        werte.put("zweck", f.zweck());
        werte.put("schnittstellen", f.schnittstellen());
        werte.put("betrieb", f.betrieb());
        werte.put("betreuung", f.betreuung());
        werte.put("vertragsende", f.vertragsende().map(DEUTSCH::format).orElse(""));
        werte.put("personenbezogen", f.personenbezogen() ? "ja" : "");
        werte.put("leistungen", f.leistungen());
        werte.put("geplant", f.geplant() ? "ja" : "");
        werte.put("version", Integer.toString(f.version()));
        return werte;
    }

    private static Fachverfahren eintrag(Map<String, String> werte) {
        var version = werte.getOrDefault("version", "");
        return new Fachverfahren(
                wert(werte, "kennung", 60),
                wert(werte, "name", 120),
                wert(werte, "hersteller", 120),
                wert(werte, "amt", 20),
                wert(werte, "zweck", 500),
                wert(werte, "schnittstellen", 300),
                wert(werte, "betrieb", 120),
                wert(werte, "betreuung", 120),
                tag(wert(werte, "vertragsende", 10)),
                werte.containsKey("personenbezogen"),
                wert(werte, "leistungen", 500),
                werte.containsKey("geplant"),
                version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1);
    }

    private static String wert(Map<String, String> werte, String name, int laenge) {
        var text = werte.getOrDefault(name, "").replaceAll("\\p{Cntrl}", " ").strip();
        return text.length() > laenge ? text.substring(0, laenge) : text;
    }

    private static Optional<LocalDate> tag(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text, DEUTSCH));
        } catch (DateTimeException e) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "H-210");
        }
    }

    private Map<String, String> aemter(Rahmen rahmen) {
        var aemter = new LinkedHashMap<String, String>();
        organisation
                .einheiten()
                .forEach(e -> aemter.put(e.kurz(), e.kurz() + " " + e.name().in(rahmen.sprache())));
        return aemter;
    }
}
