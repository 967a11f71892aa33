package dreiklang.portal.web;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.identitaet.Organisation;
import dreiklang.identitaet.Organisationseinheit;
import dreiklang.leistung.Angebote;
import dreiklang.leistung.Angebotsfrage;
import dreiklang.leistung.Buendelplaene;
import dreiklang.leistung.Leistungen;
import dreiklang.leistung.Suchwuensche;
import dreiklang.leistung.Zielgruppe;
import dreiklang.portal.web.TrefferAnsicht.Wunsch;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Finding what the Kommune offers, and telling it what is missing.
@Controller
class AngeboteController {

    private static final int LAENGSTE_SUCHE = 200;
    private static final int LAENGSTER_WUNSCH = 2000;

    private final Angebote angebote;
    private final Leistungen leistungen;
    private final Buendelplaene buendelplaene;
    private final Organisation organisation;
    private final Suchwuensche wuensche;
    private final Wunschgrenze grenze;

    AngeboteController(
            Angebote angebote,
            Leistungen leistungen,
            Buendelplaene buendelplaene,
            Organisation organisation,
            Suchwuensche wuensche,
            Wunschgrenze grenze) {
        this.angebote = angebote;
        this.leistungen = leistungen;
        this.buendelplaene = buendelplaene;
        this.organisation = organisation;
        this.wuensche = wuensche;
        this.grenze = grenze;
    }

    @GetMapping("/leistungen")
    Seite finden(
            Rahmen rahmen,
            HttpServletRequest anfrage,
            @RequestParam Map<String, String> worte,
            @RequestParam(defaultValue = "1") String blatt,
            @RequestParam(defaultValue = "") String gesendet) {
        var frage = frage(rahmen, worte);
        var ansicht =
                ansicht(
                        rahmen,
                        frage,
                        blatt.matches("\\d{1,4}") ? Integer.parseInt(blatt) : 1,
                        new Wunsch("", Map.of(), gesendet.equals("ja")));
        if (!frage.worte().isEmpty()
                && !ansicht.liste().getroffen()
                && !ansicht.wunsch().angekommen()
                && grenze.zaehlt(anfrage.getRemoteAddr(), frage.worte())) {
            wuensche.vermisst(frage.worte());
        }
        return Seite.von("portal/treffer", ansicht);
    }

    @GetMapping("/leistungen/a-z")
    ResponseEntity<Void> vonAbisZ() {
        return weiter("/leistungen");
    }

    @PostMapping("/leistungen/wunsch")
    Object wunsch(
            Rahmen rahmen,
            HttpServletRequest anfrage,
            @RequestParam Map<String, String> worte,
            @RequestParam(defaultValue = "") String nachricht) {
        var frage = frage(rahmen, worte);
        var text = nachricht.strip();
        var fehler =
                text.isEmpty()
                        ? rahmen.text("portal.wunsch.leer")
                        : text.length() > LAENGSTER_WUNSCH
                                ? rahmen.text("portal.wunsch.zu-lang")
                                : "";
        if (!fehler.isEmpty()) {
            return Seite.von(
                            "portal/treffer",
                            ansicht(
                                    rahmen,
                                    frage,
                                    1,
                                    new Wunsch(text, Map.of("nachricht", fehler), false)))
                    .mitStatus(422);
        }
        grenze.pruefen(anfrage.getRemoteAddr());
        wuensche.nachricht(frage.worte(), text);
        return weiter(ansicht(rahmen, frage, 1, Wunsch.KEINER).adresse(false) + "gesendet=ja");
    }

    @GetMapping("/leistungen/katalog/{kennung}")
    Object eintrag(Rahmen rahmen, @PathVariable String kennung) {
        var angebot =
                angebote.zuKennung(kennung)
                        .orElseThrow(() -> new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "P-101"));
        return angebot.eintrag()
                .<Object>map(
                        e -> Seite.von("portal/eintrag", new EintragAnsicht(rahmen, angebot, e)))
                .orElseGet(() -> weiter(angebot.adresse()));
    }

    private TrefferAnsicht ansicht(Rahmen rahmen, Angebotsfrage frage, int blatt, Wunsch wunsch) {
        var liste = angebote.finden(frage, blatt);
        return new TrefferAnsicht(
                rahmen,
                frage,
                liste,
                leistungen.lebenslagen(),
                frage.lebenslage().flatMap(buendelplaene::zu).isPresent(),
                aemter(rahmen),
                liste.blatt().gesamt() > 0
                        ? List.of()
                        : angebote.finden(Angebotsfrage.online(rahmen.sprache()), 1)
                                .blatt()
                                .zeilen(),
                wunsch);
    }

    private Map<String, String> aemter(Rahmen rahmen) {
        var aemter = new TreeMap<String, String>();
        leistungen.alle(false).stream()
                .map(l -> l.zustaendig())
                .distinct()
                .flatMap(kurz -> organisation.einheit(kurz).stream())
                .forEach(e -> aemter.put(e.kurz(), name(rahmen, e)));
        return aemter;
    }

    private static String name(Rahmen rahmen, Organisationseinheit einheit) {
        return einheit.name().in(rahmen.sprache());
    }

    private Angebotsfrage frage(Rahmen rahmen, Map<String, String> worte) {
        var suche = worte.getOrDefault("suche", "").replaceAll("\\p{Cntrl}", " ").strip();
        return new Angebotsfrage(
                suche.length() <= LAENGSTE_SUCHE ? suche : suche.substring(0, LAENGSTE_SUCHE),
                wert(worte, "lebenslage")
                        .filter(w ->
                                leistungen.lebenslagen().stream()
                                        .anyMatch(l -> l.schluessel().equals(w))),
                wert(worte, "buchstabe")
                        .filter(w -> suche.isEmpty() && w.length() == 1)
                        .map(Angebotsfrage::buchstabe),
                wert(worte, "amt").filter(w -> organisation.einheit(w).isPresent()),
                wert(worte, "fuer")
                        .flatMap(w ->
                                switch (w) {
                                    case "personen" -> Optional.of(Zielgruppe.PERSONEN);
                                    case "unternehmen" -> Optional.of(Zielgruppe.UNTERNEHMEN);
                                    default -> Optional.empty();
                                }),
                wert(worte, "nur").filter("online"::equals).isPresent(),
                rahmen.sprache());
    }

    private static Optional<String> wert(Map<String, String> worte, String name) {
        return Optional.ofNullable(worte.get(name)).filter(w -> !w.isBlank());
    }

    private static ResponseEntity<Void> weiter(String adresse) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(adresse)).build();
    }
}
