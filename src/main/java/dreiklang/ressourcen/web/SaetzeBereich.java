package dreiklang.ressourcen.web;

import static dreiklang.ressourcen.web.Feld.Art.KURZ;
import static dreiklang.ressourcen.web.Feld.Art.TAG;
import static dreiklang.ressourcen.web.Feld.Art.TEXT;

import dreiklang.ressourcen.Eintragsart;
import dreiklang.ressourcen.Kostensatz;
import dreiklang.ressourcen.RessourceId;
import dreiklang.ressourcen.Ressourcen;
import dreiklang.ressourcen.Ressourcenbild;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Rates.
@Component
class SaetzeBereich implements Bereich {

    private final Ressourcen ressourcen;

    SaetzeBereich(Ressourcen ressourcen) {
        this.ressourcen = ressourcen;
    }

    @Override
    public String name() {
        return "saetze";
    }

    @Override
    public Eintragsart art() {
        return Eintragsart.KOSTENSATZ;
    }

    @Override
    public List<String> spalten() {
        return List.of("satzart", "entgeltgruppe", "ab", "quelle", "stichtag", "wert");
    }

    @Override
    public int zahlenAb() {
        return 5;
    }

    @Override
    public List<Zeile> zeilen(Worte worte, Ressourcenbild bild) {
        return bild.bestand().saetze().stream()
                .map(k ->
                        new Zeile(
                                k.id(),
                                k.version(),
                                List.of(
                                        worte.rahmen().text("ressourcen.satz." + k.art().name()),
                                        k.entgeltgruppe(),
                                        Integer.toString(k.ab()),
                                        k.quelle(),
                                        worte.tag(k.stichtag()),
                                        worte.zahl(k.wert()))))
                .toList();
    }

    @Override
    public Optional<Map<String, String>> werte(Ressourcenbild bild, RessourceId id) {
        return bild.bestand().saetze().stream()
                .filter(k -> k.id().equals(id))
                .findFirst()
                .map(k ->
                        Map.of(
                                "satzart", k.art().name(),
                                "entgeltgruppe", k.entgeltgruppe(),
                                "ab", Integer.toString(k.ab()),
                                "wert", Worte.geschrieben(k.wert()),
                                "quelle", k.quelle(),
                                "stichtag", Worte.geschrieben(k.stichtag()),
                                "version", Integer.toString(k.version())));
    }

    @Override
    public List<Feld> felder(Worte worte, Ressourcenbild bild) {
        return List.of(
                worte.wahlfeld("satzart", worte.wahl(Kostensatz.Art.class, "satz")),
                worte.mitHilfe("entgeltgruppe", KURZ, false),
                worte.mitHilfe("ab", KURZ, true),
                worte.mitHilfe("wert", KURZ, false),
                worte.mitHilfe("quelle", TEXT, true),
                worte.feld("stichtag", TAG, false));
    }

    @Override
    public void schreiben(String plan, RessourceId id, Eingaben e) {
        var art = e.wahl(Kostensatz.Art.class, "satzart", Kostensatz.Art.PERSONALKOSTEN);
        var satz =
                new Kostensatz(
                        id,
                        art,
                        art == Kostensatz.Art.PERSONALKOSTEN ? e.text("entgeltgruppe") : "",
                        e.jahr("ab"),
                        e.zahl("wert"),
                        e.text("quelle"),
                        e.vielleichtTag("stichtag"),
                        e.version());
        if (e.fehler().isEmpty()) {
            ressourcen.schreiben(plan, satz);
        }
    }
}
