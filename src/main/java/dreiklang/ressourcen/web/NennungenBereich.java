package dreiklang.ressourcen.web;

import static dreiklang.ressourcen.web.Feld.Art.KURZ;
import static dreiklang.ressourcen.web.Feld.Art.TAG;
import static dreiklang.ressourcen.web.Feld.Art.TEXT;

import dreiklang.ressourcen.Eintragsart;
import dreiklang.ressourcen.Nennung;
import dreiklang.ressourcen.RessourceId;
import dreiklang.ressourcen.Ressourcen;
import dreiklang.ressourcen.Ressourcenbild;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Told figures.
@Component
class NennungenBereich implements Bereich {

    private final Ressourcen ressourcen;

    NennungenBereich(Ressourcen ressourcen) {
        this.ressourcen = ressourcen;
    }

    @Override
    public String name() {
        return "nennungen";
    }

    @Override
    public Eintragsart art() {
        return Eintragsart.NENNUNG;
    }

    @Override
    public List<String> spalten() {
        return List.of("zeile", "jahre", "quelle", "stichtag", "genannt");
    }

    @Override
    public int zahlenAb() {
        return 4;
    }

    @Override
    public List<Zeile> zeilen(Worte worte, Ressourcenbild bild) {
        return bild.bestand().nennungen().stream()
                .map(n ->
                        new Zeile(
                                n.id(),
                                n.version(),
                                List.of(
                                        worte.zeile(bild.tabelle(), n.zeile()),
                                        n.jahre(),
                                        n.quelle(),
                                        worte.tag(n.stichtag()),
                                        worte.zahl(n.wert()))))
                .toList();
    }

    @Override
    public Optional<Map<String, String>> werte(Ressourcenbild bild, RessourceId id) {
        return bild.bestand().nennungen().stream()
                .filter(n -> n.id().equals(id))
                .findFirst()
                .map(n ->
                        Map.of(
                                "zeile", n.zeile(),
                                "von", Integer.toString(n.von()),
                                "bis", n.bis().map(b -> Integer.toString(b)).orElse(""),
                                "genannt", Worte.geschrieben(n.wert()),
                                "quelle", n.quelle(),
                                "stichtag", Worte.geschrieben(n.stichtag()),
                                "version", Integer.toString(n.version())));
    }

    @Override
    public List<Feld> felder(Worte worte, Ressourcenbild bild) {
        var zeilen = new LinkedHashMap<String, String>();
        bild.tabelle().alle().forEach(z -> zeilen.put(z.schluessel(), worte.zeile(z)));
        return List.of(
                worte.wahlfeld("zeile", zeilen),
                worte.feld("von", KURZ, true),
                worte.mitHilfe("bis", KURZ, false),
                worte.mitHilfe("genannt", KURZ, false),
                worte.mitHilfe("quelle", TEXT, true),
                worte.feld("stichtag", TAG, false));
    }

    @Override
    public void schreiben(String plan, RessourceId id, Eingaben e) {
        var nennung =
                new Nennung(
                        id,
                        e.text("zeile"),
                        e.jahr("von"),
                        e.vielleichtJahr("bis"),
                        e.zahl("genannt"),
                        e.text("quelle"),
                        e.vielleichtTag("stichtag"),
                        e.version());
        if (e.fehler().isEmpty()) {
            ressourcen.schreiben(plan, nennung);
        }
    }
}
