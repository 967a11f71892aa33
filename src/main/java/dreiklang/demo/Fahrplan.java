package dreiklang.demo;

import dreiklang.basis.Pruefsumme;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The whole invented past: all cases, and all steps in order of time. The same basis gives the
/// same plan.
///
/// @param faelle all cases by number
/// @param schritte all steps, earliest first
record Fahrplan(List<Fall> faelle, List<Planschritt> schritte) {

    private static final long ANFANG = 59_999;
    private static final int ABBRUECHE_JE_HUNDERT = 38;

    /// Plans.
    ///
    /// @param vorgaenge how many Antraege are submitted
    /// @param basis the end of the past
    static Fahrplan bis(Instant basis, int vorgaenge) {
        var faelle = new ArrayList<Fall>();
        int gesamt = vorgaenge + vorgaenge * ABBRUECHE_JE_HUNDERT / 100;
        for (int nummer = 0; nummer < gesamt; nummer++) {
            faelle.add(fall(nummer, basis, nummer >= vorgaenge));
        }
        var schritte =
                faelle.stream()
                        .flatMap(f -> f.schritte().stream())
                        .sorted(
                                Comparator.comparing(Planschritt::wann)
                                        .thenComparing(Planschritt::fall))
                        .toList();
        return new Fahrplan(List.copyOf(faelle), schritte);
    }

    /// Changes when the plan changes, so that a half-made past is never continued by another plan.
    String abdruck() {
        return Pruefsumme.von(
                        schritte.stream()
                                .map(s -> s.fall() + " " + s.was() + " " + s.wann())
                                .reduce("", (a, b) -> a + '\n' + b))
                .hex();
    }

    Stream<Fall> abgesendete() {
        return faelle.stream().filter(Fall::abgesendet);
    }

    private static Fall fall(int nummer, Instant basis, boolean abbruch) {
        var wuerfel = new Wuerfel(ANFANG + nummer);
        return switch (wuerfel.gewichtet(44, 45, 11)) {
            case 0 -> Reitfall.planen(nummer, basis, wuerfel, abbruch);
            case 1 -> Mangelfall.planen(nummer, basis, wuerfel, abbruch);
            default ->
                    nummer % 4 == 0
                            ? Beschaffungsfall.planen(nummer, basis, wuerfel, abbruch)
                            : Reisefall.planen(nummer, basis, wuerfel, abbruch);
        };
    }
}
