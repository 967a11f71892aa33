package dreiklang.amt;

import dreiklang.amt.Sammelauftraege.Gewaehlt;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Zufall;
import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.postfach.Bekanntgabeweg;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import dreiklang.vorgang.Ergebnis;
import dreiklang.vorgang.Vorgaenge;
import dreiklang.vorgang.VorgangId;
import dreiklang.vorgang.Vorgangslisten;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Chooses what is to be done with many Vorgaenge and orders it.
@Controller
class SammelController {

    private static final Pattern ZEILE =
            Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}):([0-9]{1,9})");

    private final Sammelauftraege auftraege;
    private final Vorgaenge vorgaenge;
    private final Vorgangslisten listen;
    private final Sammelseite seite;
    private final Clock uhr;

    SammelController(
            Sammelauftraege auftraege,
            Vorgaenge vorgaenge,
            Vorgangslisten listen,
            Sammelseite seite,
            Clock uhr) {
        this.auftraege = auftraege;
        this.vorgaenge = vorgaenge;
        this.listen = listen;
        this.seite = seite;
        this.uhr = uhr;
    }

    /// What was ticked in the list, or everything the list shows.
    @PostMapping("/amt/sammelbearbeitung")
    Seite waehlen(Rahmen rahmen, @RequestParam MultiValueMap<String, String> werte) {
        var angaben = Filterangaben.lesen(werte.toSingleValueMap().getOrDefault("frage", ""));
        var gewaehlt =
                werte.containsKey("alle")
                        ? listen.alle(angaben.filter(), Sammelauftraege.MEISTE).stream()
                                .map(v -> new Gewaehlt(v.id(), v.version()))
                                .toList()
                        : gelesen(String.join(",", werte.getOrDefault("zeile", List.of())));
        String nummer = Zufall.kennung(uhr).toString();
        return seite.auswahl(
                rahmen,
                gewaehlt,
                new Eingabe(Map.of("nummer", nummer, "frage", angaben.frage())),
                Map.of());
    }

    @PostMapping("/amt/sammelbearbeitung/zuweisen")
    View zuweisen(Rahmen rahmen, @RequestParam Map<String, String> werte) {
        return versuchen(
                rahmen,
                werte,
                "person",
                () -> new Sammelhandlung.Zuweisen(person(werte.getOrDefault("person", ""))));
    }

    @PostMapping("/amt/sammelbearbeitung/wiedervorlegen")
    View wiedervorlegen(Rahmen rahmen, @RequestParam Map<String, String> werte) {
        var eingabe = new Eingabe(werte);
        return versuchen(
                rahmen,
                werte,
                "tag",
                () ->
                        new Sammelhandlung.Wiedervorlegen(
                                eingabe.tag("tag")
                                        .orElseThrow(() ->
                                                new FachlicherFehler(Fehlerart.EINGABE, "V-324")),
                                eingabe.wert("anlass")));
    }

    @PostMapping("/amt/sammelbearbeitung/entscheiden")
    View entscheiden(Rahmen rahmen, @RequestParam Map<String, String> werte) {
        return versuchen(rahmen, werte, "begruendung", () -> entscheidung(new Eingabe(werte)));
    }

    /// The first Bescheid as it would be sent.
    @PostMapping(path = "/amt/sammelbearbeitung/entscheiden", params = "vorschau")
    Object vorschau(Rahmen rahmen, @RequestParam Map<String, String> werte) {
        var eingabe = new Eingabe(werte);
        try {
            var e = entscheidung(eingabe);
            var erster = auftraege.ansehen(gelesen(eingabe.wert("auswahl"))).getFirst().id();
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_PDF)
                    .header("Content-Disposition", "inline; filename=\"Vorschau.pdf\"")
                    .header("Cache-Control", "no-store")
                    .body(vorgaenge.vorschau(erster, e.ergebnis(), e.begruendung()));
        } catch (FachlicherFehler e) {
            return mitFehler(rahmen, werte, "begruendung", e);
        }
    }

    private interface Wunsch {
        Sammelhandlung lesen();
    }

    private View versuchen(Rahmen rahmen, Map<String, String> werte, String feld, Wunsch wunsch) {
        var nummer = kennung(werte.getOrDefault("nummer", ""), "V-305");
        try {
            auftraege.erteilen(nummer, gelesen(werte.getOrDefault("auswahl", "")), wunsch.lesen());
            var weiter = new RedirectView("/amt/sammelbearbeitung/" + nummer);
            weiter.setStatusCode(HttpStatus.SEE_OTHER);
            return weiter;
        } catch (FachlicherFehler e) {
            return mitFehler(rahmen, werte, feld, e);
        }
    }

    private Seite mitFehler(
            Rahmen rahmen, Map<String, String> werte, String feld, FachlicherFehler e) {
        if (e.art() != Fehlerart.EINGABE) {
            throw e;
        }
        String satz = rahmen.text("fehler." + e.code(), e.werte().toArray());
        String wo = e.code().equals("V-216") ? "ergebnis" : feld;
        return seite.auswahl(
                        rahmen,
                        gelesen(werte.getOrDefault("auswahl", "")),
                        new Eingabe(werte),
                        Map.of(wo, satz))
                .mitStatus(e.art().status());
    }

    static List<Gewaehlt> gelesen(String auswahl) {
        return Arrays.stream(auswahl.split(","))
                .map(ZEILE::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(z ->
                        new Gewaehlt(
                                new VorgangId(UUID.fromString(z.group(1))),
                                Integer.parseInt(z.group(2))))
                .toList();
    }

    private static Sammelhandlung.Entscheiden entscheidung(Eingabe eingabe) {
        var ergebnis =
                Arrays.stream(Ergebnis.values())
                        .filter(e -> e.name().equals(eingabe.wert("ergebnis")))
                        .findFirst()
                        .orElseThrow(() -> new FachlicherFehler(Fehlerart.EINGABE, "V-216"));
        var weg = eingabe.wert("weg").equals("POST") ? Bekanntgabeweg.POST : Bekanntgabeweg.PORTAL;
        return new Sammelhandlung.Entscheiden(ergebnis, eingabe.wert("begruendung").strip(), weg);
    }

    private static BeschaeftigteId person(String text) {
        return new BeschaeftigteId(kennung(text, "V-204"));
    }

    static UUID kennung(String text, String code) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new FachlicherFehler(Fehlerart.EINGABE, code);
        }
    }
}
