package dreiklang.formular;

import dreiklang.basis.Ausdruck;
import dreiklang.basis.Befund;
import dreiklang.basis.Kapitelleser;
import dreiklang.basis.YamlKnoten;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads `formular.yaml`. A condition may only look at fields that come before it: so nothing can
/// run in circles.
final class Formularleser {

    private static final int MEISTE_SEITEN = 40;
    private static final int MEISTE_FELDER = 300;
    private static final Pattern SEITENNAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Set<String> SEITENSCHLUESSEL =
            Set.of("name", "titel", "einleitung", "wenn", "felder");

    /// Addresses below a draft that are not pages of its Formular, or soon may be.
    private static final Set<String> VERGEBEN =
            Set.of("pruefen", "pause", "absenden", "beginnen", "fortsetzen", "quittung");

    private final Kapitelleser leser;
    private final Feldleser feldleser;
    private final Set<String> bekannteFelder = new HashSet<>();
    private final Set<String> bekannteSeiten = new HashSet<>();

    Formularleser(List<Befund> befunde) {
        leser = new Kapitelleser(befunde);
        feldleser = new Feldleser(leser, bekannteFelder);
    }

    Formular lesen(String schluessel, YamlKnoten wurzel) {
        leser.nur(wurzel, Set.of("seiten"));
        var seiten = new ArrayList<Formularseite>();
        for (var knoten : leser.liste(wurzel, "seiten")) {
            seiten.add(seite(knoten));
        }
        if (seiten.isEmpty()) {
            leser.melde(
                    wurzel,
                    "F-101",
                    "Das Formular hat keine Seite. Schreiben Sie „seiten:“ und mindestens eine.");
        }
        if (seiten.size() > MEISTE_SEITEN || bekannteFelder.size() > MEISTE_FELDER) {
            leser.melde(
                    wurzel,
                    "F-102",
                    "Das Formular hat mehr als 40 Seiten oder 300 Felder. Kürzen Sie es.");
        }
        return new Formular(schluessel, List.copyOf(seiten));
    }

    private Formularseite seite(YamlKnoten knoten) {
        leser.nur(knoten, SEITENSCHLUESSEL);
        var name = seitenname(knoten);
        var wenn = bedingung(leser, knoten, bekannteFelder);
        var felder = felder(knoten);
        return new Formularseite(
                name,
                leser.pflichtwortlaut(knoten, "titel", 200),
                leser.wortlaut(knoten, "einleitung", 2_000),
                wenn,
                List.copyOf(felder));
    }

    private String seitenname(YamlKnoten knoten) {
        var name = leser.pflichttext(knoten, "name", 40);
        if (!name.isEmpty() && !SEITENNAME.matcher(name).matches()) {
            leser.melde(
                    knoten,
                    "F-103",
                    "Der Name einer Seite besteht aus Kleinbuchstaben, Ziffern und Bindestrich.");
        }
        if (VERGEBEN.contains(name)) {
            leser.melde(
                    knoten.bei("name").orElse(knoten),
                    "F-109",
                    "„"
                            + name
                            + "“ heißt schon eine Seite des Programms. Wählen Sie einen anderen Namen.");
        }
        if (!bekannteSeiten.add(name)) {
            leser.melde(
                    knoten,
                    "F-104",
                    "Eine Seite „" + name + "“ gibt es schon. Wählen Sie einen anderen Namen.");
        }
        return name;
    }

    private List<Feld> felder(YamlKnoten knoten) {
        var felder = new ArrayList<Feld>();
        for (var ort : leser.liste(knoten, "felder")) {
            var feld = feldleser.lesen(ort);
            felder.add(feld);
        }
        if (felder.isEmpty()) {
            leser.melde(knoten, "F-105", "Die Seite hat keine Felder.");
        }
        return felder;
    }

    static Optional<Ausdruck> bedingung(
            Kapitelleser leser, YamlKnoten knoten, Set<String> bekannt) {
        var wenn = leser.ausdruck(knoten, "wenn");
        var ort = knoten.bei("wenn").orElse(knoten);
        if (wenn.isPresent() && !wenn.get().istBedingung()) {
            leser.melde(
                    ort,
                    "F-106",
                    "„wenn“ ist eine Rechnung. Hier gehört eine Bedingung hin, zum Beispiel anzahl > 1.");
        }
        for (var feld : wenn.map(Ausdruck::felder).orElse(Set.of())) {
            if (!bekannt.contains(feld)) {
                leser.melde(
                        ort,
                        "F-107",
                        "Die Bedingung nennt das Feld „"
                                + feld
                                + "“, das es weiter oben nicht gibt.");
            }
        }
        return wenn;
    }
}
