package dreiklang.steuerung.web;

import dreiklang.seite.Rahmen;
import dreiklang.steuerung.Suchbilanz;
import dreiklang.steuerung.Uebersicht.Zeile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The Kennzahlen as tables for a spreadsheet. Days are exact to three places here; what is unknown
/// stays in words.
final class Kennzahlentabelle {

    private Kennzahlentabelle() {}

    static byte[] kennzahlen(SteuerungAnsicht seite) {
        var rahmen = seite.rahmen();
        var zeilen = new ArrayList<List<String>>();
        zeilen.add(
                List.of(
                        rahmen.text("steuerung.leistung"),
                        rahmen.text("steuerung.von"),
                        rahmen.text("steuerung.bis"),
                        rahmen.text("steuerung.eingegangen"),
                        rahmen.text("steuerung.offen"),
                        rahmen.text("steuerung.lange-offen"),
                        rahmen.text("steuerung.entschieden"),
                        rahmen.text("steuerung.median"),
                        rahmen.text("steuerung.p80"),
                        rahmen.text("steuerung.ziel"),
                        rahmen.text("steuerung.digital")));
        seite.uebersicht().leistungen().forEach(z -> zeilen.add(zeile(seite, z)));
        zeilen.add(zeile(seite, seite.uebersicht().gesamt()));
        return Csv.aus(zeilen);
    }

    static byte[] abbrueche(SteuerungAnsicht seite) {
        var rahmen = seite.rahmen();
        var zeilen = new ArrayList<List<String>>();
        zeilen.add(
                List.of(
                        rahmen.text("steuerung.leistung"),
                        rahmen.text("steuerung.seite"),
                        rahmen.text("steuerung.erreicht"),
                        rahmen.text("steuerung.abgebrochen"),
                        rahmen.text("steuerung.unterwegs"),
                        rahmen.text("steuerung.abbruchquote")));
        seite.uebersicht()
                .abbrueche()
                .forEach(a ->
                        zeilen.add(
                                List.of(
                                        seite.name(a.leistung()),
                                        seite.seite(a),
                                        String.valueOf(a.erreicht()),
                                        String.valueOf(a.abgebrochen()),
                                        String.valueOf(a.unterwegs()),
                                        seite.anteil(a))));
        return Csv.aus(zeilen);
    }

    static byte[] suchen(Rahmen rahmen, Suchbilanz bilanz) {
        var zeilen = new ArrayList<List<String>>();
        zeilen.add(
                List.of(
                        rahmen.text("steuerung.suchen.worte"),
                        rahmen.text("steuerung.von"),
                        rahmen.text("steuerung.bis"),
                        rahmen.text("steuerung.suchen.anzahl"),
                        rahmen.text("steuerung.suchen.nachrichten")));
        for (var zeile : bilanz.zeilen()) {
            zeilen.add(
                    List.of(
                            zeile.worte(),
                            bilanz.von().toString(),
                            bilanz.bis().toString(),
                            String.valueOf(zeile.anzahl()),
                            String.valueOf(zeile.nachrichten())));
        }
        return Csv.aus(zeilen);
    }

    private static List<String> zeile(SteuerungAnsicht seite, Zeile zeile) {
        Rahmen rahmen = seite.rahmen();
        var zuWenige = rahmen.text("steuerung.zu-wenige", zeile.zeit().anzahl());
        return List.of(
                seite.name(zeile),
                seite.uebersicht().zeitraum().von().toString(),
                seite.uebersicht().zeitraum().bis().toString(),
                String.valueOf(zeile.eingegangen()),
                String.valueOf(zeile.offen()),
                String.valueOf(zeile.langeOffen()),
                String.valueOf(zeile.entschieden()),
                zeile.zeit().medianTage().map(Kennzahlentabelle::genau).orElse(zuWenige),
                zeile.zeit().p80Tage().map(Kennzahlentabelle::genau).orElse(zuWenige),
                zeile.zielTage()
                        .map(String::valueOf)
                        .orElseGet(() -> rahmen.text("steuerung.kein-ziel")),
                seite.anteil(zeile.digital()));
    }

    private static String genau(double tage) {
        return String.format(Locale.GERMANY, "%.3f", tage);
    }
}
