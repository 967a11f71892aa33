package dreiklang.auskunft.web;

import dreiklang.auskunft.Auskunftsersuchen;
import dreiklang.auskunft.Auskunftserteilung;
import dreiklang.auskunft.Auskunftsfunde;
import dreiklang.auskunft.Auskunftsfunde.Wahl;
import dreiklang.auskunft.Ersuchen.Person;
import dreiklang.auskunft.ErsuchenId;
import dreiklang.auskunft.Ersuchenweg;
import dreiklang.auskunft.Fundentscheid;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.identitaet.Organisation;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Auskunftsersuchen from the entry to the answer.
@Controller
class AuskunftController {

    static final String HIER = "/amt/auskunft";
    static final String EINES = HIER + "/ersuchen/{id}";

    /// Which field of the page a code belongs to.
    private static final Map<String, String> FELDER =
            Map.of(
                    "K-481",
                    "nachname",
                    "K-482",
                    "identitaet",
                    "K-483",
                    "eingang",
                    "K-489",
                    "geboren",
                    "K-487",
                    "funde",
                    "K-488",
                    "funde",
                    "K-490",
                    "funde");

    private final Auskunftsersuchen ersuchen;
    private final Auskunftsfunde funde;
    private final Auskunftserteilung erteilung;
    private final Organisation organisation;

    AuskunftController(
            Auskunftsersuchen ersuchen,
            Auskunftsfunde funde,
            Auskunftserteilung erteilung,
            Organisation organisation) {
        this.ersuchen = ersuchen;
        this.funde = funde;
        this.erteilung = erteilung;
        this.organisation = organisation;
    }

    @GetMapping(HIER)
    Seite liste(Rahmen rahmen, @RequestParam(defaultValue = "1") String blatt) {
        return Seite.von(
                "auskunft/liste",
                new ErsuchenlisteAnsicht(
                        rahmen, ersuchen.heute(), ersuchen.liste(Eingaben.nummer(blatt))));
    }

    @GetMapping(HIER + "/neu")
    Seite neu(Rahmen rahmen) {
        ersuchen.liste(1);
        return Seite.von(
                "auskunft/neu",
                new NeuesErsuchenAnsicht(
                        rahmen, Map.of("eingang", ersuchen.heute().toString()), Map.of()));
    }

    @PostMapping(HIER + "/neu")
    Object eintragen(Rahmen rahmen, @RequestParam Map<String, String> eingabe) {
        try {
            var geboren = eingabe.getOrDefault("geboren", "");
            var tag = Eingaben.tag(geboren);
            if (!geboren.isBlank() && tag.isEmpty()) {
                throw new FachlicherFehler(Fehlerart.EINGABE, "K-489");
            }
            var id =
                    ersuchen.eintragen(
                            new Person(
                                    eingabe.getOrDefault("vorname", ""),
                                    eingabe.getOrDefault("nachname", ""),
                                    tag,
                                    eingabe.getOrDefault("email", ""),
                                    eingabe.getOrDefault("anschrift", "")),
                            weg(eingabe.getOrDefault("weg", "")),
                            Eingaben.tag(eingabe.getOrDefault("eingang", ""))
                                    .orElseThrow(
                                            () -> new FachlicherFehler(Fehlerart.EINGABE, "K-483")),
                            eingabe.getOrDefault("identitaet", ""));
            return Eingaben.zu(ort(id));
        } catch (FachlicherFehler e) {
            return Seite.von(
                            "auskunft/neu",
                            new NeuesErsuchenAnsicht(
                                    rahmen, eingabe, fehler(rahmen, e, "nachname")))
                    .mitStatus(e.art().status());
        }
    }

    private static Ersuchenweg weg(String name) {
        return Arrays.stream(Ersuchenweg.values())
                .filter(w -> w.name().equals(name) && w != Ersuchenweg.KONTO)
                .findFirst()
                .orElse(Ersuchenweg.SCHRIFTLICH);
    }

    @GetMapping(EINES)
    Seite zeigen(
            Rahmen rahmen,
            @PathVariable String id,
            @RequestParam(defaultValue = "1") String blatt) {
        return seite(rahmen, Eingaben.ersuchen(id), blatt, Map.of(), Map.of());
    }

    @PostMapping(EINES + "/suchen")
    Object suchen(Rahmen rahmen, @PathVariable String id) {
        return schritt(rahmen, id, Map.of(), "funde", funde::suchen);
    }

    @PostMapping(EINES + "/entscheiden")
    Object entscheiden(
            Rahmen rahmen, @PathVariable String id, @RequestParam Map<String, String> eingabe) {
        return schritt(rahmen, id, eingabe, "funde", e -> funde.entscheiden(e, wahl(eingabe)));
    }

    private static Map<Integer, Wahl> wahl(Map<String, String> eingabe) {
        var wahl = new LinkedHashMap<Integer, Wahl>();
        eingabe.forEach((name, wert) -> {
            if (name.matches("entscheid\\.[1-9][0-9]{0,5}")) {
                var nummer = name.substring("entscheid.".length());
                entscheid(wert)
                        .ifPresent(e ->
                                wahl.put(
                                        Integer.valueOf(nummer),
                                        new Wahl(
                                                e,
                                                eingabe.getOrDefault("begruendung." + nummer, "")
                                                        .strip())));
            }
        });
        return wahl;
    }

    private static Optional<Fundentscheid> entscheid(String name) {
        return Arrays.stream(Fundentscheid.values()).filter(e -> e.name().equals(name)).findFirst();
    }

    @PostMapping(EINES + "/verlaengern")
    Object verlaengern(
            Rahmen rahmen, @PathVariable String id, @RequestParam Map<String, String> eingabe) {
        return schritt(
                rahmen,
                id,
                eingabe,
                "grund",
                e -> ersuchen.verlaengern(e, eingabe.getOrDefault("grund", "")));
    }

    @PostMapping(EINES + "/ablehnen")
    Object ablehnen(
            Rahmen rahmen, @PathVariable String id, @RequestParam Map<String, String> eingabe) {
        return schritt(
                rahmen,
                id,
                eingabe,
                "ablehnung",
                e -> ersuchen.ablehnen(e, eingabe.getOrDefault("ablehnung", "")));
    }

    @PostMapping(EINES + "/erteilen")
    Object erteilen(Rahmen rahmen, @PathVariable String id) {
        return schritt(rahmen, id, Map.of(), "funde", erteilung::erteilen);
    }

    private Object schritt(
            Rahmen rahmen,
            String id,
            Map<String, String> eingabe,
            String feld,
            java.util.function.Consumer<ErsuchenId> was) {
        var ersuchenId = Eingaben.ersuchen(id);
        var blatt = eingabe.getOrDefault("blatt", "1");
        try {
            was.accept(ersuchenId);
            return Eingaben.zu(ort(ersuchenId) + "?blatt=" + Eingaben.nummer(blatt));
        } catch (FachlicherFehler e) {
            if (e.art() == Fehlerart.NICHT_GEFUNDEN) {
                throw e;
            }
            return seite(rahmen, ersuchenId, blatt, eingabe, fehler(rahmen, e, feld))
                    .mitStatus(e.art().status());
        }
    }

    private static Map<String, String> fehler(Rahmen rahmen, FachlicherFehler e, String sonst) {
        return Map.of(
                FELDER.getOrDefault(e.code(), sonst),
                rahmen.text("fehler." + e.code(), e.werte().toArray()));
    }

    private Seite seite(
            Rahmen rahmen,
            ErsuchenId id,
            String blatt,
            Map<String, String> eingabe,
            Map<String, String> fehler) {
        return Seite.von(
                "auskunft/ersuchen",
                new ErsuchenAnsicht(
                        rahmen,
                        ersuchen.heute(),
                        ersuchen.ansehen(id),
                        funde.liste(id, Eingaben.nummer(blatt)),
                        funde.offene(id),
                        kurz ->
                                organisation
                                        .einheit(kurz)
                                        .map(e -> e.kurz() + " " + e.name().deutsch())
                                        .orElse(kurz),
                        eingabe,
                        fehler));
    }

    private static String ort(ErsuchenId id) {
        return HIER + "/ersuchen/" + id.wert();
    }
}
