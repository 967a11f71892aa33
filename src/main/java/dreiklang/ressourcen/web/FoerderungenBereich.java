package dreiklang.ressourcen.web;

import static dreiklang.ressourcen.web.Feld.Art.KURZ;
import static dreiklang.ressourcen.web.Feld.Art.TAG;
import static dreiklang.ressourcen.web.Feld.Art.TEXT;

import dreiklang.ressourcen.Eintragsart;
import dreiklang.ressourcen.Foerderstand;
import dreiklang.ressourcen.Foerderung;
import dreiklang.ressourcen.RessourceId;
import dreiklang.ressourcen.Ressourcen;
import dreiklang.ressourcen.Ressourcenbild;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Funding.
@Component
class FoerderungenBereich implements Bereich {

    private final Ressourcen ressourcen;

    FoerderungenBereich(Ressourcen ressourcen) {
        this.ressourcen = ressourcen;
    }

    @Override
    public String name() {
        return "foerderungen";
    }

    @Override
    public Eintragsart art() {
        return Eintragsart.FOERDERUNG;
    }

    @Override
    public List<String> spalten() {
        return List.of(
                "zweck",
                "geber",
                "stand",
                "ende",
                "abrufBis",
                "nachweisBis",
                "massnahmen",
                "quelle",
                "betrag");
    }

    @Override
    public int zahlenAb() {
        return 8;
    }

    @Override
    public List<Zeile> zeilen(Worte worte, Ressourcenbild bild) {
        return bild.bestand().foerderungen().stream()
                .map(f ->
                        new Zeile(
                                f.id(),
                                f.version(),
                                List.of(
                                        f.zweck(),
                                        f.geber(),
                                        worte.rahmen()
                                                .text(
                                                        "ressourcen.foerderstand."
                                                                + f.stand().name()),
                                        worte.tag(f.ende()),
                                        worte.tag(f.abrufBis()),
                                        worte.tag(f.nachweisBis()),
                                        String.join(", ", f.massnahmen()),
                                        f.quelle(),
                                        worte.zahl(f.betrag()))))
                .toList();
    }

    @Override
    public Optional<Map<String, String>> werte(Ressourcenbild bild, RessourceId id) {
        return bild.bestand().foerderungen().stream()
                .filter(f -> f.id().equals(id))
                .findFirst()
                .map(f ->
                        Map.ofEntries(
                                Map.entry("geber", f.geber()),
                                Map.entry("zweck", f.zweck()),
                                Map.entry("betrag", Worte.geschrieben(f.betrag())),
                                Map.entry("stand", f.stand().name()),
                                Map.entry("ende", Worte.geschrieben(f.ende())),
                                Map.entry("abrufBis", Worte.geschrieben(f.abrufBis())),
                                Map.entry("nachweisBis", Worte.geschrieben(f.nachweisBis())),
                                Map.entry("massnahmen", String.join(", ", f.massnahmen())),
                                Map.entry("quelle", f.quelle()),
                                Map.entry("stichtag", Worte.geschrieben(f.stichtag())),
                                Map.entry("version", Integer.toString(f.version()))));
    }

    @Override
    public List<Feld> felder(Worte worte, Ressourcenbild bild) {
        return List.of(
                worte.feld("geber", TEXT, true),
                worte.mitHilfe("zweck", TEXT, true),
                worte.mitHilfe("betrag", KURZ, false),
                worte.wahlfeld("stand", worte.wahl(Foerderstand.class, "foerderstand")),
                worte.feld("ende", TAG, false),
                worte.feld("abrufBis", TAG, false),
                worte.feld("nachweisBis", TAG, false),
                worte.mitHilfe("massnahmen", TEXT, false),
                worte.mitHilfe("quelle", TEXT, true),
                worte.feld("stichtag", TAG, false));
    }

    @Override
    public void schreiben(String plan, RessourceId id, Eingaben e) {
        var foerderung =
                new Foerderung(
                        id,
                        e.text("geber"),
                        e.text("zweck"),
                        e.zahl("betrag"),
                        e.wahl(Foerderstand.class, "stand", Foerderstand.BEANTRAGT),
                        e.vielleichtTag("ende"),
                        e.vielleichtTag("abrufBis"),
                        e.vielleichtTag("nachweisBis"),
                        e.liste("massnahmen"),
                        e.text("quelle"),
                        e.vielleichtTag("stichtag"),
                        e.version());
        if (e.fehler().isEmpty()) {
            ressourcen.schreiben(plan, foerderung);
        }
    }
}
