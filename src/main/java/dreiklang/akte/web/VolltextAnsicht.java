package dreiklang.akte.web;

import dreiklang.akte.Volltext;
import dreiklang.akte.Volltext.Treffer;
import dreiklang.seite.Rahmen;
import dreiklang.volltext.Fundstellen.Anzahl;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The page of the full text: a question, its hits, and what they can be narrowed by.
///
/// @param rahmen language, token, who is signed in
/// @param frage what was typed, and what it is narrowed to
/// @param ergebnis what was found
/// @param einheiten short name of a unit → its name
public record VolltextAnsicht(
        Rahmen rahmen, Suchfrage frage, Volltext.Ergebnis ergebnis, Map<String, String> einheiten) {

    private static final int HOECHSTENS = 15;
    private static final List<String> FELDER = List.of("plan", "einheit", "jahr", "typ", "person");

    /// A way to narrow, or to take it back.
    ///
    /// @param text what it is
    /// @param anzahl how many hits are left
    /// @param ziel where it leads
    public record Weg(String text, long anzahl, String ziel) {}

    /// The ways to narrow by what is not chosen yet, title → ways.
    public Map<String, List<Weg>> filter() {
        var filter = new LinkedHashMap<String, List<Weg>>();
        for (var feld : FELDER) {
            var wege =
                    werte(feld).stream()
                            .map(a ->
                                    new Weg(name(feld, a.wert()), a.anzahl(), mit(feld, a.wert())))
                            .limit(HOECHSTENS)
                            .toList();
            if (!wege.isEmpty()) {
                filter.put(rahmen.text("akte.volltext.nach." + feld), wege);
            }
        }
        return filter;
    }

    /// Of the Aktenplan the groups below the chosen one; of the others nothing when one is chosen.
    private List<Anzahl> werte(String feld) {
        var alle = ergebnis.anzahlen().getOrDefault(feld, List.of());
        if (!feld.equals("plan")) {
            return gewaehlt(feld).isEmpty() ? alle : List.of();
        }
        int stufe = gewaehlt(feld).isEmpty() ? 1 : gewaehlt(feld).split("\\.").length + 1;
        return alle.stream()
                .filter(a -> a.wert().split("\\.").length == stufe)
                .sorted(Comparator.comparing(Anzahl::wert))
                .toList();
    }

    /// What is chosen, each with the way back.
    public List<Weg> gewaehlte() {
        var gewaehlte = new ArrayList<Weg>();
        for (var feld : FELDER) {
            if (!gewaehlt(feld).isEmpty()) {
                gewaehlte.add(
                        new Weg(
                                rahmen.text("akte.volltext.aufheben", name(feld, gewaehlt(feld))),
                                0,
                                mit(feld, "")));
            }
        }
        if (frage.nurNeues()) {
            gewaehlte.add(
                    new Weg(
                            rahmen.text("akte.volltext.neues", rahmen.zeit(frage.wahl().seit())),
                            0,
                            mit("seit", "")));
        }
        return gewaehlte;
    }

    private String gewaehlt(String feld) {
        return frage.felder().getOrDefault(feld, "");
    }

    private String name(String feld, String wert) {
        return switch (feld) {
            case "plan" -> (wert + " " + ergebnis.plannamen().getOrDefault(wert, "")).strip();
            case "einheit" -> (wert + " " + einheiten.getOrDefault(wert, "")).strip();
            case "jahr", "person" -> wert;
            default ->
                    List.of("akte", "pdf", "text", "bild", "buero").contains(wert)
                            ? rahmen.text("akte.volltext.typ." + wert)
                            : wert;
        };
    }

    private String mit(String feld, String wert) {
        return frage.mit(feld, wert).adresse();
    }

    /// The address of another question, narrowed as this one.
    public String statt(String andere) {
        return mit("suche", andere);
    }

    /// What was typed.
    public String suche() {
        return frage.worte();
    }

    /// Where this question can be saved.
    public String speichern() {
        return "/amt/akten/suchen?" + frage.abfrage();
    }

    /// This page's address, ready for the number of a page.
    public String adresse() {
        return frage.adresse() + "&";
    }

    /// Where a hit leads: to the page of a Schriftstück, or to the Akte.
    public String ziel(Treffer treffer) {
        var akte = "/amt/akten/" + treffer.akte().wert();
        if (treffer.blatt() == 0) {
            return akte;
        }
        return "%s/blatt/%d/versionen/%d/vorschau?seite=%d"
                .formatted(akte, treffer.blatt(), treffer.version(), Math.max(1, treffer.seite()));
    }

    /// What a hit is called.
    public String titel(Treffer treffer) {
        if (treffer.blatt() == 0) {
            return treffer.betreff();
        }
        return treffer.seite() > 0
                ? rahmen.text("akte.volltext.seite", treffer.titel(), treffer.seite())
                : treffer.titel();
    }
}
