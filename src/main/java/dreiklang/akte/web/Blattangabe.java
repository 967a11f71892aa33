package dreiklang.akte.web;

import dreiklang.akte.Aktenblaetter.Ordnung;
import dreiklang.akte.Aktenblaetter.Wunsch;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// Sheets as people write them down: `3, 5-8`.
final class Blattangabe {

    private static final int MEISTE = 1_000;

    private Blattangabe() {}

    /// Which page of an Akte an address means; what cannot be read means nothing.
    static Wunsch wunsch(Map<String, String> frage) {
        return new Wunsch(
                Math.max(1, zahl(frage, "blatt").orElse(1)),
                switch (frage.getOrDefault("ordnung", "")) {
                    case "neueste" -> Ordnung.NEUESTE;
                    case "vorgang" -> Ordnung.VORGANG;
                    default -> Ordnung.BLATT;
                },
                zahl(frage, "vorgang"),
                zahl(frage, "ab").orElse(0));
    }

    private static Optional<Integer> zahl(Map<String, String> frage, String name) {
        return Optional.of(frage.getOrDefault(name, "").strip())
                .filter(w -> w.matches("[0-9]{1,6}"))
                .map(Integer::valueOf);
    }

    /// The numbers meant; empty when what was typed means none or more than a thousand.
    static Set<Integer> lesen(String text) {
        var blaetter = new TreeSet<Integer>();
        for (var teil : text.strip().split("[,;\\s]+")) {
            if (!teil.matches("[0-9]{1,6}([-–][0-9]{1,6})?")) {
                return Set.of();
            }
            var grenzen = teil.split("[-–]");
            int von = Integer.parseInt(grenzen[0]);
            int bis = Integer.parseInt(grenzen[grenzen.length - 1]);
            if (bis < von || bis - von + blaetter.size() >= MEISTE) {
                return Set.of();
            }
            IntStream.rangeClosed(von, bis).forEach(blaetter::add);
        }
        return blaetter;
    }
}
