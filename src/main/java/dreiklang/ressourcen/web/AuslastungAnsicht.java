package dreiklang.ressourcen.web;

import dreiklang.programm.Plan;
import dreiklang.ressourcen.Auslastung;
import dreiklang.seite.Rahmen;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// How many posts there are and how much there is to do, half-year by half-year.
///
/// @param rahmen language, token, who is signed in
/// @param plan the plan
/// @param auslastung the figures
/// @param einheiten code of a unit → code and name
public record AuslastungAnsicht(
        Rahmen rahmen, Plan plan, Auslastung auslastung, Map<String, String> einheiten) {

    /// Headings of a table.
    ///
    /// @param erste what the rows are
    public List<String> spalten(String erste) {
        var spalten = new ArrayList<>(List.of(rahmen.text("ressourcen.feld." + erste)));
        auslastung
                .halbjahre()
                .forEach(h ->
                        spalten.add(
                                rahmen.text(
                                        "ressourcen.halbjahr",
                                        h.nummer(),
                                        Integer.toString(h.von().getYear()))));
        return spalten;
    }

    /// Posts of a half-year: all, and those that somebody holds.
    public String stellen(Auslastung.Zelle zelle) {
        var worte = new Worte(rahmen);
        return zelle.stellen().signum() == 0
                ? "–"
                : rahmen.text(
                        "ressourcen.davon-besetzt",
                        worte.zahl(zelle.stellen()),
                        worte.zahl(zelle.besetzt()));
    }

    /// Massnahmen of a half-year: running, and planned ones apart.
    public String massnahmen(Auslastung.Zelle zelle) {
        return zelle.geplant() == 0
                ? Integer.toString(zelle.laufend())
                : rahmen.text("ressourcen.und-geplant", zelle.laufend(), zelle.geplant());
    }

    /// What a unit is called.
    public String einheit(String kurz) {
        return einheiten.getOrDefault(kurz, kurz);
    }
}
