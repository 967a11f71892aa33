package dreiklang.rechenprobe;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Numbers of an outline in the first column, `1`, `1.1`, `1.2`, `2`: no figures, though they look
/// like some.
final class Gliederung {

    private Gliederung() {}

    static boolean erkannt(Tabelle tabelle) {
        var texte =
                tabelle.zeilen().stream()
                        .filter(z -> !z.isEmpty() && !z.getFirst().leer())
                        .map(z -> z.getFirst().text())
                        .toList();
        int beginn =
                (int)
                        texte.stream()
                                .takeWhile(t -> !t.matches("\\d{1,2}(\\.\\d{1,2})*\\.?"))
                                .count();
        var nummern = texte.subList(beginn, texte.size()).stream().map(Gliederung::teile).toList();
        long unter =
                IntStream.range(1, nummern.size())
                        .filter(i -> folgt(nummern.get(i - 1), nummern.get(i)))
                        .count();
        return unter > 0
                && nummern.stream().noneMatch(List::isEmpty)
                && IntStream.range(1, nummern.size())
                        .allMatch(i -> vergleichen(nummern.get(i - 1), nummern.get(i)) < 0);
    }

    private static List<Integer> teile(String text) {
        return text.matches("\\d{1,2}(\\.\\d{1,2})*\\.?")
                ? Arrays.stream(text.split("\\.")).map(Integer::valueOf).toList()
                : List.of();
    }

    /// Whether a number opens the level below the other one, or is the next one there.
    private static boolean folgt(List<Integer> vorher, List<Integer> jetzt) {
        int tiefe = jetzt.size();
        if (tiefe < 2) {
            return false;
        }
        boolean erste = vorher.equals(jetzt.subList(0, tiefe - 1)) && jetzt.getLast() <= 1;
        return erste
                || vorher.size() == tiefe
                        && vorher.subList(0, tiefe - 1).equals(jetzt.subList(0, tiefe - 1))
                        && jetzt.getLast() == vorher.getLast() + 1;
    }

    private static int vergleichen(List<Integer> eine, List<Integer> andere) {
        for (int i = 0; i < Math.min(eine.size(), andere.size()); i++) {
            int vergleich = eine.get(i).compareTo(andere.get(i));
            if (vergleich != 0) {
                return vergleich;
            }
        }
        return Integer.compare(eine.size(), andere.size());
    }
}
