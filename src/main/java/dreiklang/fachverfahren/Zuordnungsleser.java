package dreiklang.fachverfahren;

import dreiklang.basis.Kapitelleser;
import dreiklang.basis.YamlKnoten;
import dreiklang.fachverfahren.Anbindung.Zuordnung;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads which value of ours stands under which name at the Fachverfahren.
final class Zuordnungsleser {

    static final Pattern ZIEL =
            Pattern.compile("[A-Za-z_][A-Za-z0-9_-]{0,60}(\\.[A-Za-z_][A-Za-z0-9_-]{0,60}){0,5}");
    private static final Set<String> WERT =
            Set.of("ziel", "aus", "fest", "tafel", "sonst", "als", "pflicht", "je", "werte");
    private static final int MEISTE = 300;

    private final Kapitelleser leser;
    private final Set<String> fragen;

    Zuordnungsleser(Kapitelleser leser, Set<String> fragen) {
        this.leser = leser;
        this.fragen = fragen;
    }

    /// The values of a delivery.
    List<Zuordnung> werte(YamlKnoten ort) {
        return werte(ort, "", 0);
    }

    private List<Zuordnung> werte(YamlKnoten ort, String gruppe, int ebene) {
        var zuordnungen = new ArrayList<Zuordnung>();
        var knoten = leser.liste(ort, "werte");
        if (knoten.isEmpty() || knoten.size() > MEISTE) {
            leser.melde(
                    ort,
                    "H-105",
                    "Hinter „werte“ gehört eine Liste mit 1 bis " + MEISTE + " Einträgen.");
        }
        var ziele = new HashSet<String>();
        for (var zeile : knoten.stream().limit(MEISTE).toList()) {
            var zuordnung = wert(zeile, gruppe, ebene);
            if (!ziele.add(zuordnung.ziel())) {
                leser.melde(zeile, "H-104", "„" + zuordnung.ziel() + "“ steht hier zweimal.");
            }
            zuordnungen.add(zuordnung);
        }
        verschachtelung(ort, ziele);
        return List.copyOf(zuordnungen);
    }

    /// A value cannot at the same time be a level with values below it.
    private void verschachtelung(YamlKnoten ort, Set<String> ziele) {
        for (var ziel : ziele) {
            for (int punkt = ziel.indexOf('.'); punkt > 0; punkt = ziel.indexOf('.', punkt + 1)) {
                if (ziele.contains(ziel.substring(0, punkt))) {
                    leser.melde(
                            ort,
                            "H-104",
                            "„%s“ ist zugleich ein Wert und eine Ebene von „%s“."
                                    .formatted(ziel.substring(0, punkt), ziel));
                }
            }
        }
    }

    private Zuordnung wert(YamlKnoten zeile, String gruppe, int ebene) {
        leser.nur(zeile, WERT);
        var ziel = leser.pflichttext(zeile, "ziel", 200);
        if (!ziel.isEmpty() && !ZIEL.matcher(ziel).matches()) {
            leser.melde(
                    zeile,
                    "H-104",
                    "„ziel“ ist ein Name aus Buchstaben, Ziffern, Strich und Unterstrich; ein Punkt führt eine Ebene tiefer.");
        }
        var je = leser.text(zeile, "je", 60).orElse("");
        if (!je.isEmpty()) {
            return gruppe(zeile, ziel, je, ebene);
        }
        var aus = leser.text(zeile, "aus", 60).orElse("");
        var fest = zeile.text("fest").orElse("");
        if (aus.isEmpty() == zeile.bei("fest").isEmpty()) {
            leser.melde(zeile, "H-105", "Hier gehört entweder „aus“ oder „fest“ hin.");
        } else if (!aus.isEmpty()) {
            quelle(zeile, aus, gruppe);
        }
        return new Zuordnung(
                ziel,
                aus,
                fest,
                tafel(zeile),
                leser.text(zeile, "sonst", 200),
                form(zeile),
                leser.janein(zeile, "pflicht", false),
                List.of());
    }

    private Zuordnung gruppe(YamlKnoten zeile, String ziel, String je, int ebene) {
        boolean bekannt =
                fragen.stream().anyMatch(f -> f.startsWith(je + ".")) || fragen.contains(je);
        if (ebene > 0 || !bekannt) {
            leser.melde(zeile, "H-106", "Die Gruppe „" + je + "“ gibt es im Formular nicht.");
        }
        return new Zuordnung(
                ziel,
                je,
                "",
                Map.of(),
                Optional.empty(),
                Wertform.TEXT,
                leser.janein(zeile, "pflicht", false),
                werte(zeile, je, ebene + 1));
    }

    /// Whether there is such a question or fact; a finding (H-106) otherwise.
    void quelle(YamlKnoten zeile, String aus, String gruppe) {
        boolean bekannt =
                Vorgangsdaten.NAMEN.contains(aus)
                        || fragen.contains(aus)
                        || (!gruppe.isEmpty() && fragen.contains(gruppe + "." + aus));
        if (!bekannt) {
            leser.melde(
                    zeile,
                    "H-106",
                    "„%s“ ist weder ein Feld des Formulars noch eine Angabe zum Vorgang."
                            .formatted(aus));
        }
    }

    private Wertform form(YamlKnoten zeile) {
        var wort = leser.text(zeile, "als", 20).orElse("text");
        return Wertform.von(wort)
                .orElseGet(() -> {
                    leser.melde(
                            zeile,
                            "H-107",
                            "Hinter „als“ gehört eines von: " + Wertform.alle() + ".");
                    return Wertform.TEXT;
                });
    }

    private Map<String, String> tafel(YamlKnoten zeile) {
        var tafel = new LinkedHashMap<String, String>();
        zeile.bei("tafel")
                .ifPresent(t -> {
                    if (t.eintraege().isEmpty()) {
                        leser.melde(t, "H-107", "Hinter „tafel“ gehören Zeilen wie „ja: J“.");
                    }
                    t.eintraege().forEach((von, nach) -> tafel.put(von, nach.text().orElse("")));
                });
        return tafel;
    }
}
