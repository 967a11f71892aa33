package dreiklang.ablage.web;

import dreiklang.ablage.Altbestandslauf;
import dreiklang.ablage.Altbestandslauf.Lage;
import dreiklang.ablage.Altbestandszeile;
import dreiklang.ablage.Altbestandszeile.Stand;
import dreiklang.basis.Blatt;
import dreiklang.seite.Rahmen;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// One run and its report.
///
/// @param rahmen language, token, who is signed in
/// @param lauf the run
/// @param auswahl only rows of which that became; empty: all
/// @param bericht a page of the rows
/// @param fehler id of the place → sentence
public record BestandAnsicht(
        Rahmen rahmen,
        Altbestandslauf lauf,
        Optional<Stand> auswahl,
        Blatt<Altbestandszeile> bericht,
        Map<String, String> fehler) {

    /// Address of this run.
    public String ort() {
        return AltbestandController.HIER + "/" + lauf.id();
    }

    /// Address of the report, ready for the number of a page.
    public String adresse() {
        return ort() + "?" + auswahl.map(s -> "stand=" + s + "&").orElse("");
    }

    /// What is known of the run.
    public Map<String, String> kopf() {
        var kopf = new LinkedHashMap<String, String>();
        kopf.put(rahmen.text("ablage.bestand.liste"), lauf.liste());
        kopf.put(rahmen.text("ablage.bestand.ordner"), lauf.ordner());
        kopf.put(
                rahmen.text("ablage.bestand.art"),
                rahmen.text(lauf.trocken() ? "ablage.bestand.trocken" : "ablage.bestand.ernst"));
        kopf.put(rahmen.text("ablage.bestand.begonnen"), rahmen.zeit(lauf.begonnen()));
        lauf.beendet()
                .ifPresent(e -> kopf.put(rahmen.text("ablage.bestand.beendet"), rahmen.zeit(e)));
        return kopf;
    }

    /// How far it is, in a sentence.
    public String fortschritt() {
        return rahmen.text("ablage.bestand.fortschritt", lauf.prozent())
                + " "
                + Laufworte.zahlen(rahmen, lauf);
    }

    /// What it is at, in a word.
    public String stand() {
        return Laufworte.stand(rahmen, lauf);
    }

    /// Whether somebody has to look.
    public String farbe() {
        return Laufworte.farbe(lauf);
    }

    /// Whether it can be stopped.
    public boolean laeuft() {
        return lauf.lage() == Lage.LAEUFT || lauf.lage() == Lage.WARTET;
    }

    /// Whether it can go on.
    public boolean steht() {
        return lauf.lage() == Lage.STEHT;
    }

    /// Why it was given up, empty when it was not.
    public String abbruch() {
        return lauf.code().isEmpty()
                ? ""
                : lauf.code() + " " + rahmen.text("fehler." + lauf.code(), lauf.werte().toArray());
    }

    /// What the report can be narrowed to: address → text.
    public Map<String, String> ansichten() {
        var wege = new LinkedHashMap<String, String>();
        wege.put(ort(), rahmen.text("ablage.bestand.alle"));
        for (var s : Stand.values()) {
            if (s != (lauf.trocken() ? Stand.ABGELEGT : Stand.BEREIT)) {
                wege.put(ort() + "?stand=" + s, rahmen.text("ablage.bestand.zeile." + s.name()));
            }
        }
        return wege;
    }

    /// Whether that is the view at hand.
    public boolean hier(String weg) {
        return weg.equals(ort() + auswahl.map(s -> "?stand=" + s).orElse(""));
    }

    /// What became of a row, in a word.
    public String ausgang(Altbestandszeile zeile) {
        return Laufworte.ausgang(rahmen, zeile);
    }

    /// Why, and what to do.
    public String grund(Altbestandszeile zeile) {
        return Laufworte.grund(rahmen, zeile);
    }

    /// The Akte and the sheet of a row.
    public String akte(Altbestandszeile zeile) {
        return zeile.aktenzeichen().isEmpty()
                ? "–"
                : rahmen.text(
                        "ablage.bestand.in-akte",
                        zeile.aktenzeichen(),
                        Integer.toString(zeile.blatt()));
    }
}
