package dreiklang.zahlung;

import dreiklang.ausdruck.Ausdruck;
import dreiklang.basis.Kapitelleser;
import dreiklang.basis.YamlKnoten;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads the items of an `erstattung.yaml` and notes what they name and nobody knows.
final class Postenleser {

    private static final Set<String> SCHLUESSEL =
            Set.of(
                    "name",
                    "text",
                    "je",
                    "stichtag",
                    "wenn",
                    "menge",
                    "einheit",
                    "satz",
                    "betrag",
                    "hoechstens",
                    "rechenweg");

    private final Kapitelleser leser;
    private final Set<String> fragen;
    private final Set<String> saetze;

    /// @param fragen names of the questions, those in groups with the name of the group in front
    /// @param saetze names of the rates
    Postenleser(Kapitelleser leser, Set<String> fragen, Set<String> saetze) {
        this.leser = leser;
        this.fragen = fragen;
        this.saetze = saetze;
    }

    List<Postenregel> posten(YamlKnoten kapitel) {
        var namen = new HashSet<String>();
        return leser.liste(kapitel, "posten").stream().map(k -> posten(k, namen)).toList();
    }

    private Postenregel posten(YamlKnoten k, Set<String> namen) {
        leser.nur(k, SCHLUESSEL);
        var name = name(k, namen);
        var je = leser.text(k, "je", 60).map(g -> frage(k, "je", g));
        var satz = leser.text(k, "satz", 60);
        satz.filter(s -> !saetze.contains(s)).ifPresent(s -> unbekannt(k, s));
        aufEineArt(k, satz.isPresent());
        return new Postenregel(
                name,
                leser.pflichtwortlaut(k, "text", 200),
                je,
                leser.text(k, "stichtag", 60).map(f -> frage(k, je, f)),
                ausdruck(k, "wenn", je),
                ausdruck(k, "menge", je),
                leser.wortlaut(k, "einheit", 40),
                satz,
                ausdruck(k, "betrag", je),
                ausdruck(k, "hoechstens", je),
                leser.wortlaut(k, "rechenweg", 500));
    }

    private String name(YamlKnoten k, Set<String> namen) {
        var name = leser.pflichttext(k, "name", 60);
        if (!name.matches("[a-z][a-z0-9_]*") || !namen.add(name)) {
            leser.melde(
                    k,
                    "Z-124",
                    "Jeder Posten hat einen eigenen Namen aus kleinen Buchstaben, Ziffern und _.");
        }
        return name;
    }

    private void aufEineArt(YamlKnoten k, boolean mitSatz) {
        boolean mengeUndSatz = k.bei("menge").isPresent() && mitSatz;
        if (mengeUndSatz == k.bei("betrag").isPresent()) {
            leser.melde(
                    k,
                    "Z-125",
                    "Nennen Sie „menge“ und „satz“ oder nur „betrag“: Ein Posten wird auf genau eine Art berechnet.");
        }
    }

    /// The name of a question, noted when there is none of that name.
    String frage(YamlKnoten ort, String schluessel, String name) {
        if (!name.isEmpty() && !fragen.contains(name)) {
            leser.melde(
                    ort,
                    "Z-126",
                    "„%s“ nennt die Frage „%s“, die es im Formular nicht gibt."
                            .formatted(schluessel, name));
        }
        return name;
    }

    private String frage(YamlKnoten ort, Optional<String> je, String name) {
        boolean imEintrag = je.filter(g -> fragen.contains(g + "." + name)).isPresent();
        return imEintrag ? name : frage(ort, "stichtag", name);
    }

    Optional<Ausdruck> ausdruck(YamlKnoten ort, String schluessel) {
        return ausdruck(ort, schluessel, Optional.empty());
    }

    private Optional<Ausdruck> ausdruck(YamlKnoten ort, String schluessel, Optional<String> je) {
        var ausdruck = Ausdruck.lesen(leser, ort, schluessel);
        ausdruck.ifPresent(a -> {
            a.felder().stream().filter(f -> !kennt(f, je)).forEach(f -> unbekannt(ort, f));
            a.jeEintrag()
                    .forEach((gruppe, innen) ->
                            innen.stream()
                                    .filter(f -> !kennt(f, Optional.of(gruppe)))
                                    .forEach(f -> unbekannt(ort, f)));
        });
        return ausdruck;
    }

    private boolean kennt(String name, Optional<String> gruppe) {
        return fragen.contains(name)
                || saetze.contains(name)
                || gruppe.filter(g -> fragen.contains(g + "." + name)).isPresent();
    }

    private void unbekannt(YamlKnoten ort, String name) {
        leser.melde(
                ort,
                "Z-126",
                "„%s“ ist weder eine Frage des Formulars noch ein Satz. Prüfen Sie die Schreibweise."
                        .formatted(name));
    }
}
