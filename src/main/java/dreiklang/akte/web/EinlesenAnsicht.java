package dreiklang.akte.web;

import dreiklang.akte.Planeinlesung.Feldwechsel;
import dreiklang.akte.Planeinlesung.Trockenlauf;
import dreiklang.akte.Planeinlesung.Wirkung;
import dreiklang.basis.Befund;
import dreiklang.seite.Rahmen;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Reading an Aktenplan from a file: the form and what the file would do.
///
/// @param rahmen language, token, who is signed in
/// @param umfang how many numbers the plan has
/// @param lauf what was tried, empty at first
/// @param getan how many numbers were changed, empty before that
/// @param fehler sentence by input
public record EinlesenAnsicht(
        Rahmen rahmen,
        int umfang,
        Optional<Trockenlauf> lauf,
        Optional<Integer> getan,
        Map<String, String> fehler) {

    /// More rows than these are counted, not shown.
    private static final int MEISTE = 1_000;

    /// The sentence at an input, empty when it is right.
    public String fehler(String feld) {
        return fehler.getOrDefault(feld, "");
    }

    /// What can become of numbers that are missing.
    public Map<String, String> umfaenge() {
        var wahl = new LinkedHashMap<String, String>();
        wahl.put("teil", rahmen.text("akte.plan.umfang.teil"));
        wahl.put("ganz", rahmen.text("akte.plan.umfang.ganz"));
        return wahl;
    }

    /// What the file would do, row by row.
    public List<Wirkung> wirkungen() {
        return lauf.map(l -> l.wirkungen().stream().limit(MEISTE).toList()).orElse(List.of());
    }

    /// What is wrong with the file, row by row.
    public List<Befund> maengel() {
        return lauf.map(l -> l.fehler().stream().limit(MEISTE).toList()).orElse(List.of());
    }

    /// How many numbers would be new, changed, ended.
    public String bilanz() {
        return lauf.map(l ->
                        rahmen.text(
                                "akte.plan.bilanz",
                                l.gelesen(),
                                anzahl(l, "NEU"),
                                anzahl(l, "GEAENDERT"),
                                anzahl(l, "BEENDET")))
                .orElse("");
    }

    private static long anzahl(Trockenlauf lauf, String art) {
        return lauf.wirkungen().stream().filter(w -> w.art().equals(art)).count();
    }

    /// What becomes of a number, in words.
    public String art(Wirkung w) {
        return switch (w.art()) {
            case "NEU" -> rahmen.text("akte.plan.wird.neu");
            case "BEENDET" -> rahmen.text("akte.plan.wird.beendet");
            default -> rahmen.text("akte.plan.wird.geaendert");
        };
    }

    /// What changes, in words; of a new number only that it is new.
    public String was(Wirkung w) {
        return w.art().equals("NEU")
                ? w.name()
                : w.felder().stream().map(this::wechsel).collect(Collectors.joining("; "));
    }

    private String wechsel(Feldwechsel f) {
        return rahmen.text(
                "akte.plan.verlauf.feld",
                rahmen.text("akte.plan.feld." + f.spalte().feld()),
                Planverlaufsatz.lesbar(rahmen, f.spalte().feld(), f.alt()),
                Planverlaufsatz.lesbar(rahmen, f.spalte().feld(), f.neu()));
    }
}
