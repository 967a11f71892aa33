package dreiklang.volltext;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/// Pages like those of an office: runs of words as they stand in the Leistungspakete, so that
/// common words are common, between them compounds, names, days, amounts and Aktenzeichen, so that
/// the vocabulary grows with the pages as it does in a language. The same number gives the same
/// page.
final class Messtexte {

    private static final int WORTE = 380;
    private static final String[] FUGEN = {"", "s", "", "n"};
    private static final String[] ENDUNGEN = {"", "", "en", "e", "s"};
    private static final String[] SILBEN =
            ("ba ber bo del den dor eck el fel fis ga gen hal han hol ing ja kel ken kra la lan lem ler mei mer mo na ner"
                            + " ol pe ra ren ri ro sen ser son stei tal ter tin tor ul vel wa wei wen zel zer")
                    .split(" ");

    private final List<String> worte;
    private final List<String> glieder;

    Messtexte(Path pakete) throws IOException {
        var alle = new ArrayList<String>();
        try (var dateien = Files.walk(pakete)) {
            for (var datei : dateien.filter(p -> p.toString().matches(".*\\.(yaml|md)")).toList()) {
                alle.addAll(Arrays.asList(Files.readString(datei).split("[^\\p{L}]+")));
            }
        }
        worte = alle.stream().filter(w -> w.length() > 1).toList();
        glieder =
                Files.readAllLines(Path.of("src/main/resources/volltext/glieder.txt")).stream()
                        .filter(z -> !z.startsWith("#"))
                        .flatMap(z -> Arrays.stream(z.replace("+", "").split("\\s+")))
                        .filter(z -> !z.isEmpty())
                        .toList();
    }

    /// A page.
    String seite(long nummer) {
        var zufall = new Random(nummer * 31 + 7);
        var text = new ArrayList<String>(WORTE + 20);
        while (text.size() < WORTE) {
            int ab = zufall.nextInt(worte.size() - 12);
            text.addAll(worte.subList(ab, ab + 4 + zufall.nextInt(8)));
            text.add(besonderes(zufall));
        }
        return String.join(" ", text);
    }

    private String besonderes(Random zufall) {
        return switch (zufall.nextInt(10)) {
            case 0, 1, 2, 3, 4 -> zusammengesetzt(zufall);
            case 5, 6 -> name(zufall);
            case 7 ->
                    String.format(
                            Locale.ROOT,
                            "%02d.%02d.%d",
                            1 + zufall.nextInt(28),
                            1 + zufall.nextInt(12),
                            1995 + zufall.nextInt(31));
            case 8 -> zufall.nextInt(9_000) + "," + (10 + zufall.nextInt(90)) + " Euro";
            default ->
                    String.format(
                            Locale.ROOT,
                            "%02d.%02d-%d",
                            zufall.nextInt(99),
                            zufall.nextInt(99),
                            zufall.nextInt(400_000));
        };
    }

    private String zusammengesetzt(Random zufall) {
        var vorn = glied(zufall);
        return vorn.substring(0, 1).toUpperCase(Locale.GERMAN)
                + vorn.substring(1)
                + FUGEN[zufall.nextInt(FUGEN.length)]
                + glied(zufall)
                + ENDUNGEN[zufall.nextInt(ENDUNGEN.length)];
    }

    /// The first ones often, the last ones seldom.
    private String glied(Random zufall) {
        double anteil = zufall.nextDouble();
        return glieder.get((int) (glieder.size() * anteil * anteil * anteil));
    }

    private static String name(Random zufall) {
        var name = new StringBuilder();
        for (int silben = 2 + zufall.nextInt(2); silben > 0; silben--) {
            double anteil = zufall.nextDouble();
            name.append(SILBEN[(int) (SILBEN.length * anteil * anteil)]);
        }
        return name.substring(0, 1).toUpperCase(Locale.GERMAN) + name.substring(1);
    }

    /// How many different words there are on so many pages.
    int wortschatz(int seiten) {
        Set<String> gesehen = new HashSet<>();
        for (int i = 0; i < seiten; i++) {
            gesehen.addAll(Arrays.asList(seite(i).split(" ")));
        }
        return gesehen.size();
    }
}
