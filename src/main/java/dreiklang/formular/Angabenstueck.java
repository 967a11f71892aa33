package dreiklang.formular;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Answers that are shown together: one below the other, or as a table when they were asked so.
///
/// @param angaben the answers in the order of the page
/// @param tafel the same as a table
public record Angabenstueck(List<Abschnitt.Angabe> angaben, Optional<Tafel> tafel) {

    /// Where an answer stands in a table.
    ///
    /// @param gruppe name of the group
    /// @param titel what the table is about
    /// @param zeile name of the row, such as „Rechnung 2“
    /// @param spalte the question
    public record Zelle(String gruppe, String titel, String zeile, String spalte) {}

    /// A table of answers.
    ///
    /// @param titel what it is about
    /// @param spalten the questions
    /// @param zeilen name of the row → its answers, one for each column, empty where it was not
    ///   asked
    public record Tafel(String titel, List<String> spalten, Map<String, List<String>> zeilen) {}

    /// Puts answers that belong to one table together.
    public static List<Angabenstueck> von(List<Abschnitt.Angabe> angaben) {
        var stuecke = new ArrayList<Angabenstueck>();
        int beginn = 0;
        for (int i = 1; i <= angaben.size(); i++) {
            if (i == angaben.size()
                    || !gruppe(angaben.get(i)).equals(gruppe(angaben.get(beginn)))) {
                stuecke.add(stueck(angaben.subList(beginn, i)));
                beginn = i;
            }
        }
        return stuecke;
    }

    private static String gruppe(Abschnitt.Angabe angabe) {
        return angabe.zelle().map(Zelle::gruppe).orElse("");
    }

    private static Angabenstueck stueck(List<Abschnitt.Angabe> angaben) {
        var zellen = angaben.stream().flatMap(a -> a.zelle().stream()).toList();
        return new Angabenstueck(
                List.copyOf(angaben),
                zellen.isEmpty() ? Optional.empty() : Optional.of(tafel(angaben, zellen)));
    }

    private static Tafel tafel(List<Abschnitt.Angabe> angaben, List<Zelle> zellen) {
        var spalten = new LinkedHashSet<String>();
        zellen.forEach(z -> spalten.add(z.spalte()));
        var antworten = new LinkedHashMap<String, Map<String, String>>();
        angaben.forEach(a ->
                a.zelle()
                        .ifPresent(z ->
                                antworten
                                        .computeIfAbsent(z.zeile(), n -> new LinkedHashMap<>())
                                        .put(z.spalte(), a.antwort())));
        var zeilen = new LinkedHashMap<String, List<String>>();
        antworten.forEach((zeile, nach) ->
                zeilen.put(zeile, spalten.stream().map(s -> nach.getOrDefault(s, "")).toList()));
        return new Tafel(zellen.getFirst().titel(), List.copyOf(spalten), zeilen);
    }
}
