package dreiklang.rechenprobe;

import dreiklang.basis.Sprache;
import dreiklang.seite.Texte;
import java.util.ArrayList;
import java.util.List;

/// Says in words what a check found.
public final class Rechenworte {

    private final Texte texte;
    private final Sprache sprache;

    /// @param sprache in which language
    public Rechenworte(Texte texte, Sprache sprache) {
        this.texte = texte;
        this.sprache = sprache;
    }

    /// A finding as one sentence with both values and how it comes out.
    public String satz(Rechenbefund b) {
        var satz =
                texte.text(
                        sprache,
                        "rechenprobe.befund." + b.art().code(),
                        stelle(b),
                        b.gedruckt(),
                        b.gerechnet(),
                        b.differenz(),
                        b.rechenweg());
        return b.folgefehler() ? satz + " " + texte.text(sprache, "rechenprobe.folgefehler") : satz;
    }

    private String stelle(Rechenbefund b) {
        var schluessel =
                b.spaltenname().isEmpty() || b.zeilenname().isEmpty()
                        ? "rechenprobe.stelle-ohne-spalte"
                        : "rechenprobe.stelle";
        var name = b.zeilenname().isEmpty() ? b.spaltenname() : b.zeilenname();
        return texte.text(sprache, schluessel, b.ort(), name, b.spaltenname());
    }

    /// The whole report, line by line.
    public List<String> bericht(Pruefbericht bericht) {
        var zeilen = new ArrayList<String>();
        zeilen.add(
                texte.text(
                        sprache,
                        "rechenprobe.kopf",
                        bericht.datei(),
                        bericht.tabellen().size(),
                        bericht.geprueft(),
                        bericht.befunde()));
        for (int i = 0; i < bericht.tabellen().size(); i++) {
            tabelle(i + 1, bericht.tabellen().get(i), zeilen);
        }
        return zeilen;
    }

    private void tabelle(int nummer, Tabellenbericht t, List<String> zeilen) {
        zeilen.add(
                texte.text(
                        sprache,
                        "rechenprobe.tabelle",
                        nummer,
                        t.name().isEmpty() ? "" : " „" + t.name() + "“",
                        Integer.toString(t.ersteZeile()),
                        Integer.toString(t.ersteZeile() + t.zeilen() - 1),
                        texte.text(sprache, "rechenprobe.zahlen." + t.zahlen())));
        if (t.verstanden().isEmpty()) {
            zeilen.add("  " + texte.text(sprache, "rechenprobe.nichts-geprueft"));
        }
        for (var b : t.befunde()) {
            zeilen.add("  " + b.art().code() + " " + satz(b));
        }
        t.verstanden().forEach(w -> zeilen.add("  " + verstanden(w)));
        t.nichtVerstanden().forEach(u -> zeilen.add("  " + unverstanden(u)));
    }

    /// A rule that was understood, as one sentence.
    public String verstanden(Rechenweg w) {
        return texte.text(
                sprache,
                "rechenprobe.verstanden",
                w.ort(),
                w.name(),
                w.rechenweg(),
                w.stimmt(),
                w.geprueft());
    }

    /// What could not be checked, as one sentence.
    public String unverstanden(Tabellenbericht.Unverstanden u) {
        return texte.text(sprache, "rechenprobe.unverstanden." + u.grund(), u.ort(), u.text());
    }
}
