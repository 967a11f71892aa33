package dreiklang.programm;

import dreiklang.basis.Sprache;
import dreiklang.programm.Abgleichbericht.Art;
import dreiklang.programm.Abgleichbericht.Grund;
import dreiklang.rechenprobe.Rechenworte;
import dreiklang.seite.Texte;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Says in words what a table of Massnahmen brings.
public final class Abgleichworte {

    private final Texte texte;
    private final Sprache sprache;

    /// @param sprache in which language
    public Abgleichworte(Texte texte, Sprache sprache) {
        this.texte = texte;
        this.sprache = sprache;
    }

    /// Why a row is not taken, as one sentence with the name of the column.
    public String satz(Grund g) {
        return texte.text(
                sprache,
                "programm.einlesen.grund",
                spalte(g.feld()),
                texte.text(sprache, "fehler." + g.code(), g.werte().toArray()));
    }

    /// Name of a column.
    public String spalte(Massnahmenspalte feld) {
        return texte.text(sprache, "programm.einlesen.feld." + feld.name());
    }

    /// A field that is different, as one sentence.
    public String satz(Abgleichbericht.Unterschied u) {
        var schluessel = u.feld().startsWith("wirkung.") ? "programm." + u.feld() : feld(u.feld());
        return texte.text(
                sprache,
                "programm.einlesen.unterschied",
                texte.text(sprache, schluessel),
                wert(u.feld(), u.alt()),
                wert(u.feld(), u.neu()));
    }

    private static String feld(String name) {
        return switch (name) {
            case "titel" -> "programm.titel-massnahme";
            case "begriffe" -> "programm.dient";
            default -> "programm." + name;
        };
    }

    private String wert(String feld, String wert) {
        var satz =
                switch (feld) {
                    case "stand", "prioritaet", "weg" -> "programm." + feld + "." + wert;
                    case "nachtraeglich", "analyseNoetig", "analyseDa" ->
                            "programm.kenntnis." + wert;
                    default -> "";
                };
        return wert.isEmpty() ? "–" : satz.isEmpty() ? wert : texte.text(sprache, satz);
    }

    /// How many rows of each kind, as one sentence.
    public String ergebnis(Abgleichbericht b) {
        return texte.text(
                sprache,
                b.uebernommen() ? "programm.einlesen.fertig" : "programm.einlesen.trocken",
                b.anzahl(Art.NEU),
                b.anzahl(Art.GEAENDERT),
                b.anzahl(Art.UNVERAENDERT),
                b.anzahl(Art.ABGEWIESEN));
    }

    /// The whole report, line by line.
    public List<String> bericht(Abgleichbericht b) {
        var zeilen = new ArrayList<String>();
        b.spalten()
                .forEach((kopf, feld) ->
                        zeilen.add(
                                feld.map(f ->
                                                texte.text(
                                                        sprache,
                                                        "programm.einlesen.spalte",
                                                        kopf,
                                                        spalte(f)))
                                        .orElseGet(() ->
                                                texte.text(
                                                        sprache,
                                                        "programm.einlesen.spalte-fremd",
                                                        kopf))));
        b.ungelesen()
                .forEach(o -> zeilen.add(texte.text(sprache, "programm.einlesen.ungelesen", o)));
        for (var z : b.zeilen()) {
            z.gruende().forEach(g -> zeilen.add(zeile(z, g.code() + " " + satz(g))));
            z.aenderungen().forEach(u -> zeilen.add(zeile(z, satz(u))));
        }
        var rechnen = new Rechenworte(texte, sprache);
        b.probe().forEach(t -> t.befunde().forEach(f -> zeilen.add(rechnen.satz(f))));
        zeilen.add(ergebnis(b));
        return zeilen;
    }

    private String zeile(Abgleichbericht.Zeile z, String satz) {
        return texte.text(sprache, "programm.einlesen.zeile", z.ort(), z.nummer(), satz);
    }

    /// The report as docs/massnahmen.md describes it.
    Map<String, Object> karte(Abgleichbericht b) {
        var ganzes = new LinkedHashMap<String, Object>();
        ganzes.put("plan", b.plan());
        ganzes.put("uebernommen", b.uebernommen());
        for (var art : Art.values()) {
            ganzes.put(art.name().toLowerCase(java.util.Locale.ROOT), b.anzahl(art));
        }
        var spalten = new LinkedHashMap<String, String>();
        b.spalten().forEach((kopf, feld) -> spalten.put(kopf, feld.map(Enum::name).orElse("")));
        ganzes.put("spalten", spalten);
        ganzes.put("ungelesen", b.ungelesen());
        ganzes.put(
                "zeilen",
                b.zeilen().stream()
                        .filter(z -> z.art() != Art.UNVERAENDERT)
                        .map(this::karte)
                        .toList());
        var rechnen = new Rechenworte(texte, sprache);
        ganzes.put(
                "rechenprobe",
                b.probe().stream().flatMap(t -> t.befunde().stream()).map(rechnen::satz).toList());
        return ganzes;
    }

    private Map<String, Object> karte(Abgleichbericht.Zeile z) {
        var eine = new LinkedHashMap<String, Object>();
        eine.put("ort", z.ort());
        eine.put("nummer", z.nummer());
        eine.put("art", z.art());
        eine.put(
                "gruende",
                z.gruende().stream()
                        .map(g ->
                                Map.of(
                                        "spalte", g.feld(),
                                        "code", g.code(),
                                        "satz", satz(g)))
                        .toList());
        eine.put(
                "aenderungen",
                z.aenderungen().stream()
                        .map(u -> Map.of("feld", u.feld(), "alt", u.alt(), "neu", u.neu()))
                        .toList());
        return eine;
    }
}
