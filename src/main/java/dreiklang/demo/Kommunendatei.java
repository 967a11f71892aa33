package dreiklang.demo;

import dreiklang.basis.Befund;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.YamlKnoten;
import dreiklang.seite.Kommune;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// Reads `kommune.yaml`.
final class Kommunendatei {

    static final String DATEI = "kommune.yaml";

    private static final Set<String> BEKANNT =
            Set.of("name", "land", "anschrift", "telefon", "email");
    private static final Set<String> LAENDER =
            Set.of(
                    "BW", "BY", "BE", "BB", "HB", "HH", "HE", "MV", "NI", "NW", "RP", "SL", "SN",
                    "ST", "SH", "TH");

    private Kommunendatei() {}

    /// Reads the file of a folder and hands the Kommune over when nothing is wrong.
    static List<Befund> lesen(Path ordner, Consumer<Kommune> empfaenger) {
        var datei = ordner.resolve(DATEI);
        if (!Files.exists(datei)) {
            return List.of(
                    new Befund(DATEI, 0, "E-201", "Die Datei fehlt. Bitte Name und Land angeben."));
        }
        try {
            return pruefen(YamlKnoten.lesen(DATEI, Files.readAllBytes(datei)), empfaenger);
        } catch (FachlicherFehler f) {
            return List.of(new Befund(DATEI, 0, f.code(), "Kein lesbares YAML: " + f.werte()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Befund> pruefen(YamlKnoten wurzel, Consumer<Kommune> empfaenger) {
        var befunde = new ArrayList<Befund>();
        wurzel.eintraege().forEach((name, knoten) -> bekannt(name, knoten, befunde));
        var kommune =
                new Kommune(
                        wurzel.text("name").orElse(""),
                        wurzel.text("land").orElse(""),
                        zeilen(wurzel),
                        wurzel.text("telefon").orElse(""),
                        wurzel.text("email").orElse(""));
        if (kommune.name().isBlank()) {
            befunde.add(
                    wurzel.befund("E-203", "Bitte unter „name“ den Namen der Kommune angeben."));
        }
        if (!LAENDER.contains(kommune.land())) {
            befunde.add(
                    wurzel.befund(
                            "E-204", "Bitte unter „land“ das Kürzel des Landes angeben, etwa NW."));
        }
        if (befunde.isEmpty()) {
            empfaenger.accept(kommune);
        }
        return befunde;
    }

    private static void bekannt(String name, YamlKnoten knoten, List<Befund> befunde) {
        if (!BEKANNT.contains(name)) {
            befunde.add(knoten.befund("E-202", "„%s“ ist hier nicht bekannt.".formatted(name)));
        }
    }

    private static List<String> zeilen(YamlKnoten wurzel) {
        return wurzel.bei("anschrift")
                .map(a -> a.liste().stream().flatMap(z -> z.text().stream()).toList())
                .orElse(List.of());
    }
}
