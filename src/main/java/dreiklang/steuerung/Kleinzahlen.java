package dreiklang.steuerung;

import dreiklang.leistung.LeistungsSchluessel;
import dreiklang.leistung.Vertraulichkeiten;
import dreiklang.steuerung.Uebersicht.Seitenabbruch;
import dreiklang.steuerung.Uebersicht.Zeile;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.springframework.stereotype.Component;

/// Keeps figures of confidential Leistungen out of the rows when they are so small that they point
/// at somebody. In the sum they stay; where only one row would be missing, a second one goes too,
/// so that the difference tells nothing.
@Component
class Kleinzahlen {

    private static final long KLEIN = 5;

    private final Vertraulichkeiten vertraulichkeiten;

    Kleinzahlen(Vertraulichkeiten vertraulichkeiten) {
        this.vertraulichkeiten = vertraulichkeiten;
    }

    /// The Leistungen whose rows are left out.
    Set<LeistungsSchluessel> verborgen(List<Zeile> zeilen) {
        var vertraulich = vertraulichkeiten.alle().keySet();
        var belegte =
                zeilen.stream()
                        .filter(z -> z.leistung().filter(vertraulich::contains).isPresent())
                        .filter(z -> zahlen(z).anyMatch(n -> n > 0))
                        .sorted(Comparator.comparingLong(Zeile::eingegangen))
                        .toList();
        Set<LeistungsSchluessel> verborgen =
                belegte.stream()
                        .filter(z -> zahlen(z).anyMatch(n -> n > 0 && n < KLEIN))
                        .flatMap(z -> z.leistung().stream())
                        .collect(Collectors.toCollection(HashSet::new));
        if (verborgen.size() == 1) {
            belegte.stream()
                    .flatMap(z -> z.leistung().stream())
                    .filter(l -> !verborgen.contains(l))
                    .findFirst()
                    .ifPresent(verborgen::add);
        }
        return Set.copyOf(verborgen);
    }

    /// Pages of Formulare without those of confidential Leistungen that few people reached.
    List<Seitenabbruch> ohneKleine(List<Seitenabbruch> seiten) {
        var vertraulich = vertraulichkeiten.alle().keySet();
        return seiten.stream()
                .filter(s -> !vertraulich.contains(s.leistung()) || s.erreicht() >= KLEIN)
                .toList();
    }

    private static LongStream zahlen(Zeile z) {
        return LongStream.of(z.eingegangen(), z.offen(), z.entschieden());
    }
}
