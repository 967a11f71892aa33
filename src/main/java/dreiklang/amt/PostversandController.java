package dreiklang.amt;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.identitaet.Organisation;
import dreiklang.leistung.Leistungen;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import dreiklang.vorgang.Anschriften;
import dreiklang.vorgang.Briefstapel;
import dreiklang.vorgang.Postversand;
import dreiklang.vorgang.Schreibtisch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// The list of what has to be posted, all of it as one PDF, and the page of one letter.
@Controller
class PostversandController {

    private static final String TAG = "aufgegeben";
    private static final String LISTE = "/amt/postversand";

    private final Postversand postversand;
    private final Briefstapel stapel;
    private final Sammelauftraege auftraege;
    private final Anschriften anschriften;
    private final Schreibtisch schreibtisch;
    private final Leistungen leistungen;
    private final Organisation organisation;

    PostversandController(
            Postversand postversand,
            Briefstapel stapel,
            Sammelauftraege auftraege,
            Anschriften anschriften,
            Schreibtisch schreibtisch,
            Leistungen leistungen,
            Organisation organisation) {
        this.postversand = postversand;
        this.stapel = stapel;
        this.auftraege = auftraege;
        this.anschriften = anschriften;
        this.schreibtisch = schreibtisch;
        this.leistungen = leistungen;
        this.organisation = organisation;
    }

    /// @param auftrag chooses the letters of one order only, instead of all
    @GetMapping(LISTE)
    Seite liste(Rahmen rahmen, @RequestParam Optional<UUID> auftrag) {
        var posten = postversand.offen();
        var gemeint = auftrag.map(a -> auftraege.vorgaenge(auftraege.zeigen(a)).keySet());
        var alle =
                posten.stream()
                        .filter(Postversand.Posten::adressiert)
                        .filter(p -> gemeint.isEmpty() || gemeint.get().contains(p.vorgang().id()))
                        .limit(Briefstapel.HOECHSTENS)
                        .map(p -> p.sendung().id().toString())
                        .collect(Collectors.toSet());
        return liste(rahmen, posten, alle, new Eingabe(heute()), Map.of());
    }

    /// One PDF with all chosen letters; a POST because there can be many.
    @PostMapping(path = LISTE, params = "drucken")
    Object drucken(
            Rahmen rahmen,
            @RequestParam(defaultValue = "") List<UUID> gewaehlt,
            @RequestParam Map<String, String> werte) {
        try {
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_PDF)
                    .header("Content-Disposition", "inline; filename=\"Postliste.pdf\"")
                    .header("Cache-Control", "no-store")
                    .body(stapel.drucken(gewaehlt));
        } catch (FachlicherFehler e) {
            return mitFehler(rahmen, gewaehlt, werte, "gewaehlt", e);
        }
    }

    @PostMapping(LISTE)
    Object versandt(
            Rahmen rahmen,
            @RequestParam(defaultValue = "") List<UUID> gewaehlt,
            @RequestParam Map<String, String> werte) {
        try {
            var tag =
                    new Eingabe(werte)
                            .tag(TAG)
                            .orElseThrow(() -> new FachlicherFehler(Fehlerart.EINGABE, "V-231"));
            var aufgegeben = stapel.versandt(gewaehlt, tag);
            return aufgegeben.nicht().isEmpty()
                    ? weiter(LISTE)
                    : teilweise(rahmen, gewaehlt, werte, aufgegeben);
        } catch (FachlicherFehler e) {
            return mitFehler(
                    rahmen, gewaehlt, werte, e.code().equals("V-385") ? "gewaehlt" : TAG, e);
        }
    }

    /// Says how many were noted and, once each, what kept the others from it.
    private Seite teilweise(
            Rahmen rahmen,
            List<UUID> gewaehlt,
            Map<String, String> werte,
            Briefstapel.Aufgegeben ergebnis) {
        var nicht = ergebnis.nicht();
        boolean tag = nicht.stream().anyMatch(e -> e.code().equals("N-206"));
        String gruende =
                nicht.stream()
                        .map(e -> satz(rahmen, e))
                        .distinct()
                        .collect(Collectors.joining(" "));
        String satz =
                rahmen.text("vorgang.post.teilweise", ergebnis.vermerkt(), nicht.size(), gruende);
        return mitSatz(rahmen, gewaehlt, werte, Map.of(tag ? TAG : "gewaehlt", satz))
                .mitStatus(nicht.getFirst().art().status());
    }

    @GetMapping(LISTE + "/{sendung}")
    Seite zeigen(Rahmen rahmen, @PathVariable UUID sendung) {
        return seite(rahmen, sendung, new Eingabe(heute()), Map.of());
    }

    @PostMapping(LISTE + "/{sendung}")
    View kennzeichnen(
            Rahmen rahmen, @PathVariable UUID sendung, @RequestParam Map<String, String> werte) {
        var eingabe = new Eingabe(werte);
        try {
            var tag =
                    eingabe.tag(TAG)
                            .orElseThrow(() -> new FachlicherFehler(Fehlerart.EINGABE, "V-231"));
            postversand.alsVersandtKennzeichnen(sendung, tag);
            return weiter(LISTE);
        } catch (FachlicherFehler e) {
            return berichtigen(rahmen, sendung, eingabe, TAG, e);
        }
    }

    @PostMapping(LISTE + "/{sendung}/anschrift")
    View anschrift(
            Rahmen rahmen, @PathVariable UUID sendung, @RequestParam Map<String, String> werte) {
        var eingabe = new HashMap<>(heute());
        eingabe.putAll(werte);
        try {
            anschriften.festhalten(
                    postversand.ansehen(sendung).vorgang().id(),
                    werte.getOrDefault("anschrift", ""));
            return weiter(LISTE + "/" + sendung);
        } catch (FachlicherFehler e) {
            return berichtigen(rahmen, sendung, new Eingabe(eingabe), "anschrift", e);
        }
    }

    private Seite mitFehler(
            Rahmen rahmen,
            List<UUID> gewaehlt,
            Map<String, String> werte,
            String feld,
            FachlicherFehler e) {
        if (e.art() != Fehlerart.EINGABE) {
            throw e;
        }
        return mitSatz(rahmen, gewaehlt, werte, Map.of(feld, satz(rahmen, e)))
                .mitStatus(e.art().status());
    }

    private Seite mitSatz(
            Rahmen rahmen,
            List<UUID> gewaehlt,
            Map<String, String> werte,
            Map<String, String> fehler) {
        return liste(
                rahmen,
                postversand.offen(),
                gewaehlt.stream().map(UUID::toString).collect(Collectors.toSet()),
                new Eingabe(werte),
                fehler);
    }

    private Seite berichtigen(
            Rahmen rahmen, UUID sendung, Eingabe eingabe, String feld, FachlicherFehler e) {
        if (e.art() != Fehlerart.EINGABE) {
            throw e;
        }
        return seite(rahmen, sendung, eingabe, Map.of(feld, satz(rahmen, e)))
                .mitStatus(e.art().status());
    }

    private static String satz(Rahmen rahmen, FachlicherFehler e) {
        return rahmen.text("fehler." + e.code(), e.werte().toArray());
    }

    private Map<String, String> heute() {
        var heute = schreibtisch.heutigerTag();
        return Map.of(
                TAG + ".tag", String.valueOf(heute.getDayOfMonth()),
                TAG + ".monat", String.valueOf(heute.getMonthValue()),
                TAG + ".jahr", String.valueOf(heute.getYear()));
    }

    private static View weiter(String adresse) {
        var weiter = new RedirectView(adresse);
        weiter.setStatusCode(HttpStatus.SEE_OTHER);
        return weiter;
    }

    private Seite liste(
            Rahmen rahmen,
            List<Postversand.Posten> posten,
            java.util.Set<String> gewaehlt,
            Eingabe eingabe,
            Map<String, String> fehler) {
        var namen = new Namen(leistungen, organisation, rahmen.sprache());
        return Seite.von(
                "amt/postversand",
                new PostversandAnsicht(rahmen, posten, namen, gewaehlt, eingabe, fehler));
    }

    private Seite seite(Rahmen rahmen, UUID sendung, Eingabe eingabe, Map<String, String> fehler) {
        return Seite.von(
                "amt/posten",
                new PostenAnsicht(rahmen, postversand.ansehen(sendung), eingabe, fehler));
    }
}
