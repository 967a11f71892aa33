package dreiklang.ressourcen.web;

import dreiklang.basis.Recht;
import dreiklang.programm.Plan;
import dreiklang.ressourcen.Haushaltsart;
import dreiklang.ressourcen.Planvergleich;
import dreiklang.seite.Rahmen;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Plan and Ist side by side, and the way to bring a file.
///
/// @param rahmen language, token, who is signed in
/// @param plan the plan
/// @param vergleich the figures
/// @param fehler id of the input → sentence
public record IstwerteAnsicht(
        Rahmen rahmen, Plan plan, Planvergleich vergleich, Map<String, String> fehler) {

    /// Headings of a table.
    public List<String> spalten() {
        var spalten =
                new ArrayList<>(
                        List.of(
                                rahmen.text("ressourcen.feld.bezeichnung"),
                                rahmen.text("ressourcen.feld.produkt"),
                                rahmen.text("ressourcen.feld.konto")));
        for (int jahr : vergleich.jahre()) {
            var j = Integer.toString(jahr);
            spalten.add(rahmen.text("ressourcen.ist.plan", j));
            spalten.add(rahmen.text("ressourcen.ist.ist", j));
            spalten.add(rahmen.text("ressourcen.ist.rest", j));
        }
        return spalten;
    }

    /// Name of a table.
    public String titel(Haushaltsart art) {
        return rahmen.text("ressourcen.haushalt." + art.name());
    }

    /// What a row is called.
    public String name(Planvergleich.Zeile zeile) {
        return zeile.namen().isEmpty()
                ? rahmen.text("ressourcen.ist.summe")
                : String.join(", ", zeile.namen());
    }

    /// The figures of a row.
    public List<String> zahlen(Planvergleich.Zeile zeile) {
        var worte = new Worte(rahmen);
        var zahlen = new ArrayList<String>();
        for (var paar : zeile.paare()) {
            zahlen.add(worte.zahl(paar.plan()));
            zahlen.add(worte.zahl(paar.ist()));
            zahlen.add(paar.rest().map(worte::zahl).orElse("–"));
        }
        return zahlen;
    }

    /// Whether the person may bring a file.
    public boolean bearbeitbar() {
        return rahmen.darf(Recht.PROGRAMM_LEITEN);
    }
}
