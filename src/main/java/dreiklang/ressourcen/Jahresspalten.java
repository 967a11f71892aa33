package dreiklang.ressourcen;

import dreiklang.ressourcen.Ressourcentabelle.Spalte;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Which years have a column of their own.
final class Jahresspalten {

    private Jahresspalten() {}

    /// The years of the plan and those in which something is planned, and one more for all that
    /// follow: after it nothing changes any more.
    static List<Spalte> von(int von, int bis, Ressourcenbestand b) {
        int erstes = b.ansaetze().stream().mapToInt(Ansatz::jahr).reduce(von, Math::min);
        int letztes =
                Stream.of(
                                b.ansaetze().stream().map(Ansatz::jahr),
                                b.saetze().stream().map(s -> s.ab() - 1),
                                b.stellen().stream().map(s -> vorVollemJahr(s.beginn())),
                                b.stellen().stream()
                                        .flatMap(s -> s.befristetBis().stream())
                                        .map(LocalDate::getYear))
                        .flatMap(jahre -> jahre)
                        .reduce(bis, Math::max);
        var spalten =
                new ArrayList<>(
                        IntStream.rangeClosed(erstes, letztes)
                                .mapToObj(j -> new Spalte(j, false))
                                .toList());
        spalten.add(new Spalte(letztes + 1, true));
        return List.copyOf(spalten);
    }

    private static int vorVollemJahr(LocalDate beginn) {
        return beginn.getMonthValue() == 1 ? beginn.getYear() - 1 : beginn.getYear();
    }
}
