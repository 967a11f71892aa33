package dreiklang.blattwerk.web;

import dreiklang.blattwerk.Blattort;
import dreiklang.blattwerk.Seitenordnungen.Seitenquelle;
import dreiklang.blattwerk.Seitenordnungen.Vorlage;
import dreiklang.seite.Rahmen;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The page on which pages are put in order.
///
/// @param rahmen language, token, who is signed in
/// @param ort the sheet
/// @param vorlage what can be put in order
/// @param mit numbers of the sheets that are added, as typed
/// @param eingabe what was typed; empty at first
/// @param fehler sentence by input
public record SeitenAnsicht(
        Rahmen rahmen,
        Blattort ort,
        Vorlage vorlage,
        String mit,
        Map<String, String> eingabe,
        Map<String, String> fehler) {

    /// A line of the table.
    ///
    /// @param schluessel which page: source and number
    /// @param quelle the source
    /// @param seite its number there
    /// @param stelle its place in the order, as typed
    public record Zeile(String schluessel, Seitenquelle quelle, int seite, String stelle) {}

    /// The address of this page.
    public String hier() {
        return SchwaerzungAnsicht.ort(ort) + "/seiten";
    }

    /// Address of the preview of the sheet.
    public String vorschau() {
        return SchwaerzungAnsicht.ort(ort) + "/vorschau";
    }

    /// The picture of a page.
    public String bild(Zeile zeile) {
        return SchwaerzungAnsicht.ort(zeile.quelle().ort()) + "/vorschau/seite/" + zeile.seite();
    }

    /// Every page of every source.
    public List<Zeile> zeilen() {
        var zeilen = new java.util.ArrayList<Zeile>();
        var quellen = vorlage.quellen();
        for (int q = 0; q < quellen.size(); q++) {
            for (int s = 1; s <= quellen.get(q).seiten(); s++) {
                var schluessel = q + "-" + s;
                var stelle = eingabe.getOrDefault("nr-" + schluessel, "" + (zeilen.size() + 1));
                zeilen.add(new Zeile(schluessel, quellen.get(q), s, stelle));
            }
        }
        return zeilen;
    }

    /// What a page is called.
    public String name(Zeile zeile) {
        return rahmen.text("blattwerk.seiten.zeile", zeile.seite(), zeile.quelle().ort().blatt());
    }

    /// How a page can be turned.
    public Map<String, String> drehungen() {
        var wahl = new LinkedHashMap<String, String>();
        for (var grad : List.of("0", "90", "180", "270")) {
            wahl.put(grad, rahmen.text("blattwerk.seiten.drehung." + grad));
        }
        return wahl;
    }

    /// What the result can be.
    public Map<String, String> ziele() {
        var wahl = new LinkedHashMap<String, String>();
        wahl.put("blatt", rahmen.text("blattwerk.seiten.ziel.blatt"));
        if (vorlage.alsVersion()) {
            wahl.put("version", rahmen.text("blattwerk.seiten.ziel.version"));
        }
        return wahl;
    }

    /// What was typed, empty at first.
    public String wert(String feld) {
        return eingabe.getOrDefault(feld, "");
    }

    /// The sentence at an input, empty when it is right.
    public String fehler(String feld) {
        return fehler.getOrDefault(feld, "");
    }
}
