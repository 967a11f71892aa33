package dreiklang.rechenprobe.web;

import dreiklang.rechenprobe.Pruefbericht;
import dreiklang.rechenprobe.Rechenworte;
import dreiklang.rechenprobe.Tabellenbericht;
import dreiklang.seite.Rahmen;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The page on which tables are worked out anew.
///
/// @param text what was pasted
/// @param fehler sentence by input
/// @param bericht what was found, if something was checked
public record RechenprobeAnsicht(
        Rahmen rahmen, String text, Map<String, String> fehler, Optional<Pruefbericht> bericht) {

    /// What is shown of one table.
    public record Tafel(
            String titel, List<String> befunde, List<String> verstanden, List<String> offen) {}

    /// The sentence on an input.
    public String fehler(String feld) {
        return fehler.getOrDefault(feld, "");
    }

    /// Whether all is well.
    public String art() {
        return bericht.filter(b -> b.befunde() > 0).isPresent()
                ? "warnung"
                : bericht.filter(b -> b.geprueft() > 0).isPresent() ? "erfolg" : "info";
    }

    /// The result in one sentence.
    public String ergebnis() {
        return bericht.map(b ->
                        b.befunde() > 0
                                ? rahmen.text("rechenprobe.nicht-alles", b.geprueft(), b.befunde())
                                : b.geprueft() > 0
                                        ? rahmen.text("rechenprobe.alles-stimmt", b.geprueft())
                                        : rahmen.text("rechenprobe.nichts-zu-rechnen"))
                .orElse("");
    }

    /// One part for each table.
    public List<Tafel> tabellen() {
        var tafeln = new ArrayList<Tafel>();
        var worte = new Rechenworte(rahmen.texte(), rahmen.sprache());
        for (var t : bericht.map(Pruefbericht::tabellen).orElse(List.of())) {
            tafeln.add(tafel(tafeln.size() + 1, t, worte));
        }
        return tafeln;
    }

    private Tafel tafel(int nummer, Tabellenbericht t, Rechenworte worte) {
        var name = t.name().isEmpty() ? Integer.toString(nummer) : nummer + " „" + t.name() + "“";
        return new Tafel(
                rahmen.text("rechenprobe.ueberschrift.tabelle", name),
                t.befunde().stream().map(worte::satz).toList(),
                t.verstanden().stream().map(worte::verstanden).toList(),
                t.nichtVerstanden().stream().map(worte::unverstanden).toList());
    }
}
