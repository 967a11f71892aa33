package dreiklang.formular;

import dreiklang.ausdruck.Ausdruck;
import dreiklang.basis.Befund;
import dreiklang.basis.Kapitelleser;
import dreiklang.basis.YamlKnoten;
import dreiklang.formular.Formularseite.Regel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Reads `formular.yaml`. A condition may only look at fields that come before it: so nothing can
/// run in circles.
final class Formularleser {

    private static final int MEISTE_SEITEN = 40;
    private static final int MEISTE_FELDER = 300;
    private static final Pattern SEITENNAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Set<String> SEITENSCHLUESSEL =
            Set.of("name", "titel", "einleitung", "wenn", "felder", "pruefungen");

    /// Addresses below a draft that are not pages of its Formular, or soon may be.
    private static final Set<String> VERGEBEN =
            Set.of(
                    "pruefen",
                    "pause",
                    "absenden",
                    "beginnen",
                    "fortsetzen",
                    "quittung",
                    "mitzeichnende",
                    "sichern",
                    "uebernehmen",
                    "verwerfen");

    private final Kapitelleser leser;
    private final Feldleser feldleser;
    private final Namen namen = new Namen();
    private final Set<String> bekannteSeiten = new HashSet<>();

    /// @param dateien the files of the package, for lists of options
    Formularleser(Map<String, byte[]> dateien, List<Befund> befunde) {
        leser = new Kapitelleser(befunde);
        feldleser = new Feldleser(leser, namen, new Optionendatei(leser, dateien, befunde));
    }

    Formular lesen(String schluessel, YamlKnoten wurzel) {
        leser.nur(wurzel, Set.of("seiten", "mitzeichnung", "vertretung", "aus-link"));
        var seiten = new ArrayList<Formularseite>();
        if (Standardfelder.mitVertretung(leser, wurzel)) {
            seiten.add(seite(Standardfelder.VERTRETUNG));
        }
        for (var knoten : leser.liste(wurzel, "seiten")) {
            seiten.add(seite(knoten));
        }
        if (leser.liste(wurzel, "seiten").isEmpty()) {
            leser.melde(
                    wurzel,
                    "F-101",
                    "Das Formular hat keine Seite. Schreiben Sie „seiten:“ und mindestens eine.");
        }
        if (seiten.size() > MEISTE_SEITEN || namen.anzahl() > MEISTE_FELDER) {
            leser.melde(
                    wurzel,
                    "F-102",
                    "Das Formular hat mehr als 40 Seiten oder 300 Felder. Kürzen Sie es.");
        }
        var mitzeichnung =
                wurzel.bei("mitzeichnung")
                        .map(ort ->
                                new Mitzeichnungsleser(leser, namen).lesen(ort, bekannteSeiten));
        return ausLink(
                wurzel, new Formular(schluessel, List.copyOf(seiten), mitzeichnung, Set.of()));
    }

    /// What a person has to confirm, sign or enclose herself, no link can answer.
    private Formular ausLink(YamlKnoten wurzel, Formular formular) {
        var erlaubt = new TreeSet<String>();
        for (var name : leser.texte(wurzel, "aus-link", 60)) {
            var feld = formular.feld(name).filter(Feld::kommtAusLink);
            if (feld.isEmpty()) {
                leser.melde(
                        wurzel.bei("aus-link").orElse(wurzel),
                        "F-181",
                        "„"
                                + name
                                + "“ kann ein Link nicht ausfüllen. Nennen Sie eine Frage außerhalb von Gruppen, die man tippt"
                                + " oder auswählt.");
            } else {
                erlaubt.add(name);
            }
        }
        return new Formular(
                formular.schluessel(), formular.seiten(), formular.mitzeichnung(), erlaubt);
    }

    private Formularseite seite(YamlKnoten knoten) {
        leser.nur(knoten, SEITENSCHLUESSEL);
        var name = seitenname(knoten);
        var wenn = bedingung(leser, knoten, "wenn", namen);
        var felder = felder(knoten);
        return new Formularseite(
                name,
                leser.pflichtwortlaut(knoten, "titel", 200),
                leser.wortlaut(knoten, "einleitung", 2_000),
                wenn,
                List.copyOf(felder),
                regeln(knoten));
    }

    private List<Regel> regeln(YamlKnoten knoten) {
        var regeln = new ArrayList<Regel>();
        for (var ort : leser.liste(knoten, "pruefungen")) {
            leser.nur(ort, Set.of("gilt", "feld", "satz"));
            leser.pflichttext(ort, "gilt", 2_000);
            var feld = leser.pflichttext(ort, "feld", 60);
            if (!feld.isEmpty() && !namen.kennt(feld)) {
                leser.melde(ort, "F-117", "Das Feld „" + feld + "“ gibt es bis hierher nicht.");
            }
            var satz = leser.pflichtwortlaut(ort, "satz", 500);
            bedingung(leser, ort, "gilt", namen)
                    .ifPresent(gilt -> regeln.add(new Regel(gilt, feld, satz)));
        }
        return List.copyOf(regeln);
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
            feldleser.lesen(ort).forEach(felder::add);
        }
        if (felder.isEmpty()) {
            leser.melde(knoten, "F-105", "Die Seite hat keine Felder.");
        }
        return felder;
    }

    static Optional<Ausdruck> bedingung(
            Kapitelleser leser, YamlKnoten knoten, String schluessel, Namen namen) {
        var wenn = ausdruck(leser, knoten, schluessel, namen);
        if (wenn.isPresent() && !wenn.get().istBedingung()) {
            leser.melde(
                    knoten.bei(schluessel).orElse(knoten),
                    "F-106",
                    "„"
                            + schluessel
                            + "“ ist eine Rechnung. Hier gehört eine Bedingung hin, zum Beispiel anzahl > 1.");
        }
        return wenn;
    }

    /// A condition or calculation that looks only at what comes before it.
    static Optional<Ausdruck> ausdruck(
            Kapitelleser leser, YamlKnoten knoten, String schluessel, Namen namen) {
        var ausdruck = Ausdruck.lesen(leser, knoten, schluessel);
        for (var feld : ausdruck.map(namen::unbekannte).orElse(Set.of())) {
            leser.melde(
                    knoten.bei(schluessel).orElse(knoten),
                    "F-107",
                    "Die Bedingung nennt das Feld „" + feld + "“, das es weiter oben nicht gibt.");
        }
        return ausdruck;
    }
}
