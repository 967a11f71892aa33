package dreiklang.akte.web;

import dreiklang.akte.Aktenfelder;
import dreiklang.akte.Planpflege;
import dreiklang.akte.Planpflege.Einblick;
import dreiklang.akte.Planspalte;
import dreiklang.basis.Befund;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.EnumMap;
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

/// The pages on which the Aktenplan is kept.
@Controller
class PlanController {

    private static final String ORT = PlanAnsicht.ORT;
    private static final DateTimeFormatter DEUTSCH =
            DateTimeFormatter.ofPattern("dd.MM.uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final Map<String, String> WOHIN =
            Map.of(
                    "K-239", "nummer",
                    "K-240", "name",
                    "K-242", "neu",
                    "K-243", "neu",
                    "K-244", "ab");

    private final Planpflege pflege;
    private final Aktenfelder felder;
    private final Planverlaufsatz verlauf;

    PlanController(Planpflege pflege, Aktenfelder felder, Planverlaufsatz verlauf) {
        this.pflege = pflege;
        this.felder = felder;
        this.verlauf = verlauf;
    }

    @GetMapping(ORT)
    Seite zeigen(Rahmen rahmen, @RequestParam Map<String, String> frage) {
        String suche = kurz(frage.getOrDefault("suche", ""));
        String ueber = kurz(frage.getOrDefault("ueber", ""));
        String blatt = frage.getOrDefault("blatt", "1");
        int nummer = blatt.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(blatt) : 1;
        var zweig =
                suche.isBlank()
                        ? Optional.of(pflege.zweig(ueber, nummer))
                        : Optional.<dreiklang.basis.Blatt<Planpflege.Ast>>empty();
        return Seite.von(
                "akte/plan",
                new PlanAnsicht(
                        rahmen,
                        ueber.matches("[0-9.]*") ? ueber : "",
                        suche,
                        zweig,
                        zweig.isEmpty()
                                ? Optional.of(pflege.suchen(suche, nummer))
                                : Optional.empty(),
                        pflege.heute()));
    }

    private static String kurz(String text) {
        return text.length() > 100 ? text.substring(0, 100) : text;
    }

    @GetMapping(ORT + "/neu")
    Seite neu(Rahmen rahmen, @RequestParam(defaultValue = "") String unter) {
        var anfang = unter.matches("[0-9.]{1,30}") ? unter + "." : "";
        return formular(rahmen, Optional.empty(), Map.of("nummer", anfang), List.of(), Map.of());
    }

    @PostMapping(ORT + "/neu")
    Object anlegen(Rahmen rahmen, @RequestParam Map<String, String> eingabe) {
        try {
            return zu(pflege.anlegen(texte(eingabe)));
        } catch (FachlicherFehler e) {
            return formular(rahmen, Optional.empty(), eingabe, List.of(), fehler(rahmen, e))
                    .mitStatus(e.art().status());
        }
    }

    @GetMapping(ORT + "/nummer/{nummer}")
    Seite eine(Rahmen rahmen, @PathVariable String nummer) {
        var einblick = pflege.ansehen(nummer);
        return formular(rahmen, Optional.of(einblick), werte(einblick), List.of(), Map.of());
    }

    @PostMapping(ORT + "/nummer/{nummer}")
    Object aendern(
            Rahmen rahmen, @PathVariable String nummer, @RequestParam Map<String, String> eingabe) {
        var texte = texte(eingabe);
        texte.put(Planspalte.NUMMER, nummer);
        String stand = eingabe.getOrDefault("stand", "");
        try {
            pflege.aendern(texte, stand.matches("[0-9]{1,18}") ? Long.parseLong(stand) : -1);
            return zu(nummer);
        } catch (FachlicherFehler e) {
            return nochmal(rahmen, nummer, eingabe, e);
        }
    }

    @PostMapping(ORT + "/nummer/{nummer}/umnummern")
    Object umnummern(
            Rahmen rahmen, @PathVariable String nummer, @RequestParam Map<String, String> eingabe) {
        String neu = eingabe.getOrDefault("neu", "").strip();
        try {
            pflege.umnummern(nummer, neu, tag(eingabe.getOrDefault("ab", "")));
            return zu(nummer);
        } catch (FachlicherFehler e) {
            return nochmal(rahmen, nummer, eingabe, e);
        }
    }

    @PostMapping(ORT + "/nummer/{nummer}/felder")
    Object festlegen(
            Rahmen rahmen,
            @PathVariable String nummer,
            @RequestParam(defaultValue = "") String definition) {
        var maengel = felder.festlegen(nummer, definition);
        if (maengel.isEmpty()) {
            return zu(nummer);
        }
        var einblick = pflege.ansehen(nummer);
        var werte = werte(einblick);
        werte.put("definition", definition);
        return formular(rahmen, Optional.of(einblick), werte, maengel, Map.of())
                .mitStatus(Fehlerart.EINGABE.status());
    }

    private Seite nochmal(
            Rahmen rahmen, String nummer, Map<String, String> eingabe, FachlicherFehler e) {
        var einblick = pflege.ansehen(nummer);
        var werte = new HashMap<>(werte(einblick));
        werte.putAll(eingabe);
        return formular(rahmen, Optional.of(einblick), werte, List.of(), fehler(rahmen, e))
                .mitStatus(e.art().status());
    }

    private Seite formular(
            Rahmen rahmen,
            Optional<Einblick> einblick,
            Map<String, String> werte,
            List<Befund> maengel,
            Map<String, String> fehler) {
        return Seite.von(
                "akte/planstelle",
                new PlanstelleAnsicht(
                        rahmen,
                        einblick,
                        einblick.map(e -> PlanAnsicht.geltung(rahmen, e.stelle(), pflege.heute()))
                                .orElse(""),
                        einblick.map(e -> saetze(rahmen, e)).orElse(List.of()),
                        maengel,
                        pflege.einheiten(),
                        werte,
                        fehler));
    }

    private Map<String, String> werte(Einblick einblick) {
        var werte = new HashMap<String, String>();
        werte.put("definition", felder.definition(einblick.stelle().nummer()));
        Planspalte.texte(einblick.stelle()).forEach((s, w) -> werte.put(s.feld(), w));
        einblick.stelle()
                .ab()
                .ifPresent(t -> werte.put(Planspalte.GUELTIG_AB.feld(), DEUTSCH.format(t)));
        einblick.stelle()
                .bis()
                .ifPresent(t -> werte.put(Planspalte.GUELTIG_BIS.feld(), DEUTSCH.format(t)));
        werte.put("stand", Long.toString(einblick.stand()));
        return werte;
    }

    private List<String> saetze(Rahmen rahmen, Einblick einblick) {
        return einblick.verlauf().stream().map(a -> verlauf.satz(rahmen, a)).toList();
    }

    private static Map<Planspalte, String> texte(Map<String, String> eingabe) {
        var texte = new EnumMap<Planspalte, String>(Planspalte.class);
        for (var spalte : Planspalte.values()) {
            texte.put(spalte, eingabe.getOrDefault(spalte.feld(), ""));
        }
        return texte;
    }

    private static Optional<LocalDate> tag(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip(), DEUTSCH));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Map<String, String> fehler(Rahmen rahmen, FachlicherFehler e) {
        if (e.art() == Fehlerart.NICHT_GEFUNDEN) {
            throw e;
        }
        var wohin =
                WOHIN.getOrDefault(
                        e.code(), e.werte().isEmpty() ? "name" : e.werte().getFirst().toString());
        return Map.of(wohin, rahmen.text("fehler." + e.code(), e.werte().toArray()));
    }

    private static ResponseEntity<Void> zu(String nummer) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(ORT + "/nummer/" + nummer))
                .build();
    }
}
