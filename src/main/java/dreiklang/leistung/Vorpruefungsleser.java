package dreiklang.leistung;

import dreiklang.ausdruck.Ausdruck;
import dreiklang.basis.Befund;
import dreiklang.basis.Kapitelleser;
import dreiklang.basis.YamlKnoten;
import dreiklang.formular.Feld;
import dreiklang.formular.Feldart;
import dreiklang.formular.Formular;
import dreiklang.formular.Formulare;
import dreiklang.leistung.Vorpruefung.Aussicht;
import dreiklang.leistung.Vorpruefung.Ergebnis;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Reads `vorpruefung.yaml`: one page as in `formular.yaml`, and `ergebnisse`.
final class Vorpruefungsleser {

    private static final int WENIGSTE = 3;
    private static final int MEISTE = 6;
    private static final Set<String> SCHLUESSEL = Set.of("wenn", "aussicht", "satz");

    private final Formulare formulare;
    private final List<Befund> befunde;
    private final Kapitelleser leser;

    Vorpruefungsleser(Formulare formulare, List<Befund> befunde) {
        this.formulare = formulare;
        this.befunde = befunde;
        leser = new Kapitelleser(befunde);
    }

    /// @param hauptformular the Formular it leads to
    Vorpruefung lesen(YamlKnoten wurzel, Formular hauptformular) {
        var formular = formulare.lesen("vorpruefung", wurzel.ohne("ergebnisse"), befunde);
        umfang(wurzel, formular);
        var bekannt =
                hauptformular.felder().stream()
                        .collect(Collectors.toMap(Feld::name, Function.identity(), (a, b) -> a));
        for (var feld : formular.felder()) {
            var gleiches = bekannt.get(feld.name());
            if (gleiches != null && gleiches.art() != feld.art()) {
                leser.melde(
                        wurzel,
                        "L-133",
                        "Das Feld „"
                                + feld.name()
                                + "“ hat im Formular eine andere Art. Nehmen Sie dieselbe oder einen anderen Namen.");
            }
        }
        return new Vorpruefung(formular, ergebnisse(wurzel, formular.namen()));
    }

    private void umfang(YamlKnoten wurzel, Formular formular) {
        long fragen = formular.felder().stream().filter(f -> f.art() != Feldart.HINWEIS).count();
        if (formular.seiten().size() != 1 || fragen < WENIGSTE || fragen > MEISTE) {
            leser.melde(
                    wurzel, "L-131", "Eine Vorprüfung hat eine Seite mit drei bis sechs Fragen.");
        }
        if (formular.felder().stream().anyMatch(f -> f.art() == Feldart.DATEI)) {
            leser.melde(
                    wurzel,
                    "L-132",
                    "Eine Vorprüfung speichert nichts und nimmt keine Dateien an.");
        }
    }

    private List<Ergebnis> ergebnisse(YamlKnoten wurzel, Set<String> namen) {
        var ergebnisse = new ArrayList<Ergebnis>();
        for (var knoten : leser.liste(wurzel, "ergebnisse")) {
            leser.nur(knoten, SCHLUESSEL);
            var wenn = Ausdruck.lesen(leser, knoten, "wenn");
            wenn.map(w -> w.unbekannte(namen))
                    .orElse(List.of())
                    .forEach(feld ->
                            leser.melde(
                                    knoten,
                                    "L-134",
                                    "Nach dem Feld „" + feld + "“ wird hier nicht gefragt."));
            ergebnisse.add(
                    new Ergebnis(
                            wenn, aussicht(knoten), leser.pflichtwortlaut(knoten, "satz", 1_000)));
        }
        if (ergebnisse.isEmpty() || ergebnisse.getLast().wenn().isPresent()) {
            leser.melde(
                    wurzel,
                    "L-135",
                    "Das letzte unter „ergebnisse“ gilt immer: Schreiben Sie es ohne „wenn“.");
        }
        return List.copyOf(ergebnisse);
    }

    private Aussicht aussicht(YamlKnoten knoten) {
        return switch (leser.pflichttext(knoten, "aussicht", 10)) {
            case "ja", "true" -> Aussicht.JA;
            case "nein", "false" -> Aussicht.NEIN;
            case "offen", "" -> Aussicht.OFFEN;
            default -> {
                leser.melde(
                        knoten.bei("aussicht").orElse(knoten),
                        "L-136",
                        "Hinter „aussicht“ gehört „ja“, „nein“ oder „offen“.");
                yield Aussicht.OFFEN;
            }
        };
    }
}
