package dreiklang.postfach;

import dreiklang.basis.Land;
import dreiklang.basis.YamlKnoten;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// All rules of announcement (`bekanntgabe.yaml`).
final class Bekanntgaberegeln {

    private static final List<Bekanntgaberegel> ALLE = lesen();

    private Bekanntgaberegeln() {}

    /// The rule that holds; that of the Land comes first.
    ///
    /// @param tag day of Bereitstellung or posting
    static Bekanntgaberegel regel(Bekanntgabeweg weg, Land land, LocalDate tag) {
        return ALLE.stream()
                .filter(r -> r.gilt(weg, land, tag))
                .max(
                        Comparator.comparing((Bekanntgaberegel r) -> r.land().isPresent())
                                .thenComparing(Bekanntgaberegel::von))
                .orElseThrow(() -> new IllegalStateException("no rule for " + weg + " on " + tag));
    }

    /// The rule that was applied to a Sendung.
    static Bekanntgaberegel regel(String id) {
        return ALLE.stream()
                .filter(r -> r.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("unknown rule " + id));
    }

    static List<Bekanntgaberegel> alle() {
        return ALLE;
    }

    private static List<Bekanntgaberegel> lesen() {
        try (var strom = Bekanntgaberegeln.class.getResourceAsStream("bekanntgabe.yaml")) {
            if (strom == null) {
                throw new IllegalStateException("missing in the program: bekanntgabe.yaml");
            }
            var wurzel = YamlKnoten.lesen("bekanntgabe.yaml", strom.readAllBytes());
            return wurzel.bei("regeln").orElseThrow().liste().stream()
                    .map(Bekanntgaberegeln::regel)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Bekanntgaberegel regel(YamlKnoten zeile) {
        return new Bekanntgaberegel(
                wort(zeile, "id"),
                wort(zeile, "norm"),
                Optional.of(wort(zeile, "land")).filter(l -> !l.equals("alle")).map(Land::von),
                Bekanntgabeweg.valueOf(wort(zeile, "weg")),
                LocalDate.parse(wort(zeile, "von")),
                zeile.text("bis").map(LocalDate::parse),
                Integer.parseInt(wort(zeile, "tage")),
                wort(zeile, "verschieben").equals("ja"),
                zeile.text("endet_nach")
                        .map(t -> OptionalInt.of(Integer.parseInt(t)))
                        .orElse(OptionalInt.empty()),
                wort(zeile, "satz"),
                wort(zeile, "geprueft").equals("ja"));
    }

    private static String wort(YamlKnoten zeile, String name) {
        return zeile.text(name)
                .orElseThrow(() -> new IllegalStateException("bekanntgabe.yaml lacks " + name));
    }
}
