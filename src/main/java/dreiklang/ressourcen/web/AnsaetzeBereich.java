package dreiklang.ressourcen.web;

import static dreiklang.ressourcen.web.Feld.Art.KURZ;
import static dreiklang.ressourcen.web.Feld.Art.TAG;
import static dreiklang.ressourcen.web.Feld.Art.TEXT;

import dreiklang.ressourcen.Ansatz;
import dreiklang.ressourcen.Eintragsart;
import dreiklang.ressourcen.Haushaltsart;
import dreiklang.ressourcen.RessourceId;
import dreiklang.ressourcen.Ressourcen;
import dreiklang.ressourcen.Ressourcenbild;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Budget lines.
@Component
class AnsaetzeBereich implements Bereich {

    private final Ressourcen ressourcen;

    AnsaetzeBereich(Ressourcen ressourcen) {
        this.ressourcen = ressourcen;
    }

    @Override
    public String name() {
        return "ansaetze";
    }

    @Override
    public Eintragsart art() {
        return Eintragsart.ANSATZ;
    }

    @Override
    public List<String> spalten() {
        return List.of(
                "bezeichnung",
                "haushaltsart",
                "produkt",
                "konto",
                "jahr",
                "quelle",
                "stichtag",
                "betrag");
    }

    @Override
    public int zahlenAb() {
        return 7;
    }

    @Override
    public List<Zeile> zeilen(Worte worte, Ressourcenbild bild) {
        return bild.bestand().ansaetze().stream()
                .map(a ->
                        new Zeile(
                                a.id(),
                                a.version(),
                                List.of(
                                        a.bezeichnung(),
                                        worte.rahmen()
                                                .text("ressourcen.haushalt." + a.art().name()),
                                        a.produkt(),
                                        a.konto(),
                                        Integer.toString(a.jahr()),
                                        a.quelle(),
                                        worte.tag(a.stichtag()),
                                        worte.zahl(a.betrag()))))
                .toList();
    }

    @Override
    public Optional<Map<String, String>> werte(Ressourcenbild bild, RessourceId id) {
        return bild.bestand().ansaetze().stream()
                .filter(a -> a.id().equals(id))
                .findFirst()
                .map(a ->
                        Map.of(
                                "bezeichnung", a.bezeichnung(),
                                "haushaltsart", a.art().name(),
                                "produkt", a.produkt(),
                                "konto", a.konto(),
                                "jahr", Integer.toString(a.jahr()),
                                "betrag", Worte.geschrieben(a.betrag()),
                                "quelle", a.quelle(),
                                "stichtag", Worte.geschrieben(a.stichtag()),
                                "version", Integer.toString(a.version())));
    }

    @Override
    public List<Feld> felder(Worte worte, Ressourcenbild bild) {
        return List.of(
                worte.feld("bezeichnung", TEXT, true),
                worte.wahlfeld("haushaltsart", worte.wahl(Haushaltsart.class, "haushalt")),
                worte.mitHilfe("produkt", KURZ, false),
                worte.feld("konto", KURZ, false),
                worte.feld("jahr", KURZ, true),
                worte.mitHilfe("betrag", KURZ, false),
                worte.mitHilfe("quelle", TEXT, true),
                worte.feld("stichtag", TAG, false));
    }

    @Override
    public void schreiben(String plan, RessourceId id, Eingaben e) {
        var ansatz =
                new Ansatz(
                        id,
                        e.wahl(Haushaltsart.class, "haushaltsart", Haushaltsart.ERGEBNISPLAN),
                        e.text("bezeichnung"),
                        e.text("produkt"),
                        e.text("konto"),
                        e.jahr("jahr"),
                        e.zahl("betrag"),
                        e.text("quelle"),
                        e.vielleichtTag("stichtag"),
                        e.version());
        if (e.fehler().isEmpty()) {
            ressourcen.schreiben(plan, ansatz);
        }
    }
}
