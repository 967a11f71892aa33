package dreiklang.auskunft.web;

import dreiklang.auskunft.EAkteStand;
import dreiklang.auskunft.EAkteStufe;
import dreiklang.auskunft.EAkteZeile;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Recht;
import dreiklang.seite.Dateiantwort;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/// The way of the units to the E-Akte.
@Controller
class EAkteController {

    static final String HIER = "/amt/steuerung/e-akte";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final EAkteStand stand;

    EAkteController(EAkteStand stand) {
        this.stand = stand;
    }

    @GetMapping(HIER)
    Seite liste(Rahmen rahmen, @RequestParam(defaultValue = "1") String blatt) {
        return Seite.von(
                "auskunft/eakte",
                new EAkteAnsicht(
                        rahmen,
                        stand.heute(),
                        stand.liste(Eingaben.nummer(blatt), rahmen.sprache())));
    }

    @GetMapping(HIER + "/einheit/{einheit}")
    Seite eine(Rahmen rahmen, @PathVariable String einheit) {
        return seite(rahmen, stand.ansehen(einheit, rahmen.sprache()), Map.of(), Map.of());
    }

    @PostMapping(HIER + "/einheit/{einheit}")
    Object melden(
            Rahmen rahmen,
            @PathVariable String einheit,
            @RequestParam Map<String, String> eingabe) {
        try {
            stand.melden(
                    einheit,
                    stufe(eingabe.getOrDefault("stufe", "")),
                    tag(eingabe, "seit"),
                    tag(eingabe, "geplant"),
                    eingabe.getOrDefault("ziel", ""));
            return Eingaben.zu(HIER);
        } catch (FachlicherFehler e) {
            if (e.art() != Fehlerart.EINGABE) {
                throw e;
            }
            var feld = e.code().equals("K-498") ? "ziel" : "seit";
            return seite(
                            rahmen,
                            stand.ansehen(einheit, rahmen.sprache()),
                            eingabe,
                            Map.of(feld, rahmen.text("fehler." + e.code())))
                    .mitStatus(e.art().status());
        }
    }

    private static EAkteStufe stufe(String name) {
        return Arrays.stream(EAkteStufe.values())
                .filter(s -> s.name().equals(name))
                .findFirst()
                .orElse(EAkteStufe.NOCH_NICHT);
    }

    private static Optional<LocalDate> tag(Map<String, String> eingabe, String feld) {
        return Eingaben.tag(eingabe.getOrDefault(feld, ""));
    }

    @GetMapping(HIER + "/e-akte.csv")
    ResponseEntity<InputStreamResource> csv(Rahmen rahmen) {
        var zeilen = new ArrayList<List<String>>();
        for (var z : stand.alle(rahmen.sprache())) {
            var werte = werte(z);
            if (zeilen.isEmpty()) {
                zeilen.add(List.copyOf(werte.keySet()));
            }
            zeilen.add(List.copyOf(werte.values()));
        }
        return datei("csv", "text/csv;charset=UTF-8", Tabellendatei.csv(zeilen));
    }

    @GetMapping(HIER + "/e-akte.json")
    ResponseEntity<InputStreamResource> json(Rahmen rahmen) {
        var ganz = new LinkedHashMap<String, Object>();
        ganz.put("format", "dreiklang-e-akte/1");
        ganz.put("einheiten", stand.alle(rahmen.sprache()).stream().map(this::werte).toList());
        return datei(
                "json",
                "application/json",
                JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(ganz));
    }

    private Map<String, String> werte(EAkteZeile z) {
        var w = new LinkedHashMap<String, String>();
        w.put("einheit", z.einheit());
        w.put("name", z.name());
        w.put("gezaehlt_am", z.zahl().map(x -> x.tag().toString()).orElse(""));
        w.put("erste_akte", z.zahl().flatMap(x -> x.erste()).map(Object::toString).orElse(""));
        w.put("akten", z.zahl().map(x -> Long.toString(x.akten())).orElse(""));
        w.put("dokumente", z.zahl().map(x -> Long.toString(x.dokumente())).orElse(""));
        w.put("taetig_90_tage", z.zahl().map(EAkteAnsicht::taetig).orElse(""));
        w.put("gezaehlt", z.zahl().map(x -> x.stufe().name()).orElse(""));
        w.put("gemeldet", z.meldung().map(m -> m.stufe().name()).orElse(""));
        w.put("seit", z.meldung().flatMap(m -> m.seit()).map(Object::toString).orElse(""));
        w.put("geplant", z.meldung().flatMap(m -> m.geplant()).map(Object::toString).orElse(""));
        w.put("ziel", z.meldung().map(m -> m.ziel()).orElse(""));
        w.put(
                "unstimmig",
                String.join(
                        " ", z.unstimmigkeiten(stand.heute()).stream().map(Enum::name).toList()));
        return w;
    }

    private static ResponseEntity<InputStreamResource> datei(
            String endung, String typ, byte[] inhalt) {
        return Dateiantwort.als(
                "e-akte." + endung, typ, inhalt.length, new ByteArrayInputStream(inhalt));
    }

    private static Seite seite(
            Rahmen rahmen,
            EAkteZeile zeile,
            Map<String, String> eingabe,
            Map<String, String> fehler) {
        return Seite.von(
                "auskunft/eakte-einheit",
                new EAkteEinheitAnsicht(
                        rahmen, zeile, rahmen.darf(Recht.LEISTUNG_PFLEGEN), eingabe, fehler));
    }
}
