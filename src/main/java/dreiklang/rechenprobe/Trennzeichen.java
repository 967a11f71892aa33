package dreiklang.rechenprobe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds out what separates the columns of a CSV: what stands as often in most rows, outside of
/// quotes. A comma inside of German numbers does not, because rows have different many of them.
final class Trennzeichen {

    private static final List<Character> MOEGLICHE = List.of(';', '\t', '|', ',');
    private static final int ZEILEN = 200;

    private Trennzeichen() {}

    static char von(String text) {
        var zeilen =
                text.lines()
                        .limit(ZEILEN)
                        .filter(z -> !z.isBlank())
                        .map(z -> z.replaceAll("\"[^\"]*\"", ""))
                        .toList();
        var bewertet = new ArrayList<Wertung>();
        for (char zeichen : MOEGLICHE) {
            bewertet.add(werten(zeichen, zeilen));
        }
        return bewertet.stream()
                .max(Comparator.comparingLong(Wertung::gleiche))
                .filter(w -> w.gleiche() > 0)
                .map(Wertung::zeichen)
                .orElse(';');
    }

    private record Wertung(char zeichen, long gleiche) {}

    private static Wertung werten(char zeichen, List<String> zeilen) {
        var anzahlen =
                zeilen.stream()
                        .map(z -> z.chars().filter(c -> c == zeichen).count())
                        .filter(n -> n > 0)
                        .toList();
        long gleiche =
                anzahlen.stream()
                        .mapToLong(n -> anzahlen.stream().filter(n::equals).count())
                        .max()
                        .orElse(0);
        return new Wertung(zeichen, gleiche);
    }
}
