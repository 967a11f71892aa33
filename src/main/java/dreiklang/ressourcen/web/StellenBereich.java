package dreiklang.ressourcen.web;

import static dreiklang.ressourcen.web.Feld.Art.KURZ;
import static dreiklang.ressourcen.web.Feld.Art.TAG;
import static dreiklang.ressourcen.web.Feld.Art.TEXT;

import dreiklang.identitaet.Organisation;
import dreiklang.rechenprobe.Zahlenangabe;
import dreiklang.ressourcen.Eintragsart;
import dreiklang.ressourcen.RessourceId;
import dreiklang.ressourcen.Ressourcen;
import dreiklang.ressourcen.Ressourcenbild;
import dreiklang.ressourcen.Stelle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Posts.
@Component
class StellenBereich implements Bereich {

    private final Ressourcen ressourcen;
    private final Organisation organisation;

    StellenBereich(Ressourcen ressourcen, Organisation organisation) {
        this.ressourcen = ressourcen;
        this.organisation = organisation;
    }

    @Override
    public String name() {
        return "stellen";
    }

    @Override
    public Eintragsart art() {
        return Eintragsart.STELLE;
    }

    @Override
    public List<String> spalten() {
        return List.of(
                "rolle",
                "entgeltgruppe",
                "einheit",
                "beginn",
                "befristetBis",
                "besetzung",
                "massnahmen",
                "anzahl");
    }

    @Override
    public int zahlenAb() {
        return 7;
    }

    @Override
    public List<Zeile> zeilen(Worte worte, Ressourcenbild bild) {
        return bild.bestand().stellen().stream()
                .map(s ->
                        new Zeile(
                                s.id(),
                                s.version(),
                                List.of(
                                        s.rolle(),
                                        s.entgeltgruppe(),
                                        s.einheit(),
                                        worte.rahmen().tag(s.beginn()),
                                        s.befristetBis()
                                                .map(worte.rahmen()::tag)
                                                .orElse(
                                                        worte.rahmen()
                                                                .text("ressourcen.unbefristet")),
                                        besetzung(worte, s),
                                        String.join(", ", s.massnahmen()),
                                        Worte.geschrieben(Zahlenangabe.genau(s.anzahl())))))
                .toList();
    }

    private static String besetzung(Worte worte, Stelle s) {
        var wort = worte.rahmen().text("ressourcen.besetzung." + s.besetzung().name());
        return s.besetztSeit()
                .map(t -> worte.rahmen().text("ressourcen.seit", wort, worte.rahmen().tag(t)))
                .orElse(wort);
    }

    @Override
    public Optional<Map<String, String>> werte(Ressourcenbild bild, RessourceId id) {
        return bild.bestand().stellen().stream()
                .filter(s -> s.id().equals(id))
                .findFirst()
                .map(s ->
                        Map.ofEntries(
                                Map.entry("rolle", s.rolle()),
                                Map.entry("gruppe", s.gruppe()),
                                Map.entry("entgeltgruppe", s.entgeltgruppe()),
                                Map.entry("einheit", s.einheit()),
                                Map.entry(
                                        "anzahl",
                                        Worte.geschrieben(Zahlenangabe.genau(s.anzahl()))),
                                Map.entry("beginn", s.beginn().toString()),
                                Map.entry("befristetBis", Worte.geschrieben(s.befristetBis())),
                                Map.entry("besetzung", s.besetzung().name()),
                                Map.entry("besetztSeit", Worte.geschrieben(s.besetztSeit())),
                                Map.entry("massnahmen", String.join(", ", s.massnahmen())),
                                Map.entry("version", Integer.toString(s.version()))));
    }

    @Override
    public List<Feld> felder(Worte worte, Ressourcenbild bild) {
        var einheiten = new LinkedHashMap<String, String>();
        organisation
                .einheiten()
                .forEach(e ->
                        einheiten.put(
                                e.kurz(), e.kurz() + " " + e.name().in(worte.rahmen().sprache())));
        return List.of(
                worte.mitHilfe("rolle", TEXT, true),
                worte.mitHilfe("gruppe", TEXT, false),
                worte.mitHilfe("entgeltgruppe", KURZ, true),
                worte.mitHilfe("anzahl", KURZ, true),
                worte.wahlfeld("einheit", einheiten),
                worte.feld("beginn", TAG, true),
                worte.mitHilfe("befristetBis", TAG, false),
                worte.wahlfeld("besetzung", worte.wahl(Stelle.Besetzung.class, "besetzung")),
                worte.mitHilfe("besetztSeit", TAG, false),
                worte.mitHilfe("massnahmen", TEXT, false));
    }

    @Override
    public void schreiben(String plan, RessourceId id, Eingaben e) {
        var stelle =
                new Stelle(
                        id,
                        e.text("gruppe"),
                        e.text("rolle"),
                        e.text("entgeltgruppe"),
                        e.text("einheit"),
                        e.anzahl("anzahl"),
                        e.tag("beginn"),
                        e.vielleichtTag("befristetBis"),
                        e.wahl(Stelle.Besetzung.class, "besetzung", Stelle.Besetzung.UNBEKANNT),
                        e.vielleichtTag("besetztSeit"),
                        e.liste("massnahmen"),
                        e.version());
        if (e.fehler().isEmpty()) {
            ressourcen.schreiben(plan, stelle);
        }
    }
}
