package dreiklang.programm.web;

import dreiklang.programm.Massnahmenstand;
import dreiklang.programm.Plan;
import dreiklang.programm.Standbilanz;
import dreiklang.rechenprobe.Zahlenangabe;
import dreiklang.rechenprobe.Zahlensumme;
import dreiklang.seite.Rahmen;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// All plans and how far they are.
///
/// @param rahmen language, token, who is signed in
/// @param plaene plan → its counts
public record ProgrammAnsicht(Rahmen rahmen, Map<Plan, Standbilanz> plaene) {

    /// Headings of the table.
    public List<String> spalten() {
        var spalten =
                new ArrayList<>(
                        List.of(
                                rahmen.text("programm.plan"),
                                rahmen.text("programm.zeitraum"),
                                rahmen.text("programm.gesamt")));
        for (var stand : Massnahmenstand.values()) {
            spalten.add(rahmen.text("programm.stand." + stand.name()));
        }
        return spalten;
    }

    /// The figures of a row: all, then by state.
    public List<String> zahlen(Standbilanz bilanz) {
        var zahlen = new ArrayList<>(List.of(String.valueOf(bilanz.gesamt())));
        Arrays.stream(Massnahmenstand.values())
                .forEach(s -> zahlen.add(String.valueOf(bilanz.zahl(s))));
        return zahlen;
    }

    /// The figures of all plans together.
    public List<String> summen() {
        var summen =
                new ArrayList<>(
                        List.of(summe(plaene.values().stream().map(Standbilanz::gesamt).toList())));
        for (var stand : Massnahmenstand.values()) {
            summen.add(summe(plaene.values().stream().map(b -> b.zahl(stand)).toList()));
        }
        return summen;
    }

    private String summe(List<Long> zahlen) {
        return Zahlensumme.von(zahlen.stream().map(Zahlenangabe::genau).toList())
                .wortlaut(rahmen.sprache());
    }
}
