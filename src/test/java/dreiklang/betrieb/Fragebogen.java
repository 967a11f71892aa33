package dreiklang.betrieb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A Leistungspaket with a long form: 120 questions of six kinds on six pages, every fourth asked
/// only under a condition, and the answers to it.
final class Fragebogen {

    static final String SCHLUESSEL = "lange-befragung";
    static final int SEITEN = 6;
    static final int JE_SEITE = 20;

    private Fragebogen() {}

    /// Writes the package into the folder of all packages, beside those of the demo Kommune.
    static void anlegen(Path quelle, Path heim) throws IOException {
        kopieren(quelle.resolve("kommune"), heim.resolve("kommune"));
        var paket = heim.resolve("leistungen").resolve(SCHLUESSEL);
        kopieren(
                quelle.resolve("leistungen/mangel-melden"),
                heim.resolve("leistungen/mangel-melden"));
        Files.createDirectories(paket);
        Files.writeString(
                paket.resolve("leistung.yaml"),
                """
                name: {de: Lange Befragung, en: Long survey}
                kurz: {de: Ein langes Formular, en: A long form}
                beschreibung: {de: Ein langes Formular., en: A long form.}
                wer_darf: {de: Alle., en: Everyone.}
                kosten: {de: Kostenlos, en: Free of charge}
                rechtsgrundlagen: [Satzung]
                zustaendig: "16"
                lebenslagen: [umzug]
                intern: nein
                bescheid: nein
                """);
        Files.writeString(
                paket.resolve("akte.yaml"),
                "aktenplan: \"20.30.10\"\nbetreff: \"Befragung {frage_1_0}\"\naufbewahrung: 2\n");
        Files.writeString(paket.resolve("kennzahlen.yaml"), "ziel_tage: 7\n");
        Files.writeString(paket.resolve("formular.yaml"), formular());
    }

    private static String formular() {
        var yaml = new StringBuilder("seiten:\n");
        for (int seite = 1; seite <= SEITEN; seite++) {
            yaml.append(
                    "  - name: seite-%d%n    titel: {de: Teil %d, en: Part %d}%n    felder:%n"
                            .formatted(seite, seite, seite));
            for (int i = 0; i < JE_SEITE; i++) {
                yaml.append(frage("frage_" + seite + "_" + i, art(i)));
                if (i % 4 == 3) {
                    yaml.append("        wenn: frage_%d_2 = \"ja\"%n".formatted(seite));
                }
            }
        }
        return yaml.toString();
    }

    private static String art(int i) {
        return List.of("text", "zahl", "janein", "datum", "auswahl", "email").get(i % 6);
    }

    private static String frage(String name, String art) {
        var frage =
                """
                      - name: %s
                        art: %s
                        frage: {de: Frage %s, en: Question %s}
                        hilfe: {de: Ein Satz Hilfe zu dieser Frage., en: One sentence of help.}
                """
                        .indent(0)
                        .formatted(name, art, name, name);
        return art.equals("auswahl")
                ? frage
                        + "        optionen:\n          - {wert: a, text: {de: Erstes, en: First}}\n          - {wert: b, text: {de: Zweites, en: Second}}\n"
                : frage;
    }

    /// What a person sends on a page.
    static Map<String, List<String>> antworten(int seite) {
        var felder = new LinkedHashMap<String, List<String>>();
        for (int i = 0; i < JE_SEITE; i++) {
            var name = "frage_" + seite + "_" + i;
            switch (art(i)) {
                case "zahl" -> felder.put(name, List.of("42"));
                case "janein" -> felder.put(name, List.of("ja"));
                case "auswahl" -> felder.put(name, List.of("b"));
                case "email" -> felder.put(name, List.of("mira@post.example"));
                case "datum" -> {
                    felder.put(name + ".tag", List.of("3"));
                    felder.put(name + ".monat", List.of("4"));
                    felder.put(name + ".jahr", List.of("1990"));
                }
                default -> felder.put(name, List.of("Eine kurze Antwort"));
            }
        }
        return felder;
    }

    private static void kopieren(Path von, Path nach) throws IOException {
        try (var alle = Files.walk(von)) {
            for (var datei : alle.toList()) {
                var ziel = nach.resolve(von.relativize(datei).toString());
                if (Files.isDirectory(datei)) {
                    Files.createDirectories(ziel);
                } else {
                    Files.copy(datei, ziel);
                }
            }
        }
    }
}
