package dreiklang.formular;

import dreiklang.ausdruck.Ausdruck;
import dreiklang.basis.Wortlaut;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Who else has to agree before a Formular can be sent, for example everybody who has custody.
///
/// @param wenn condition under which anybody has to agree
/// @param anzahl how many, worked out from the answers; takes the place of `von` and `bis`
/// @param von fewest people
/// @param bis most people
/// @param rolle what such a person is called
/// @param satz what she confirms
/// @param zeigt names of the pages whose answers she sees; empty means all
/// @param fuellt names of the pages that she fills in herself
/// @param fuelltWenn condition under which she does; otherwise they are the applicant's
public record Mitzeichnung(
        Optional<Ausdruck> wenn,
        Optional<Ausdruck> anzahl,
        int von,
        int bis,
        Wortlaut rolle,
        Wortlaut satz,
        List<String> zeigt,
        List<String> fuellt,
        Optional<Ausdruck> fuelltWenn) {

    /// More people than these never have to agree.
    public static final int HOECHSTENS = 12;

    /// How many people have to agree.
    ///
    /// @param von fewest
    /// @param bis most
    public record Spanne(int von, int bis) {

        /// Nobody has to.
        public static final Spanne NIEMAND = new Spanne(0, 0);

        /// Whether anybody may agree at all.
        public boolean gefragt() {
            return bis > 0;
        }
    }

    /// Whether somebody who agrees sees the answers of this page.
    public boolean zeigt(String seite) {
        return zeigt.isEmpty() || zeigt.contains(seite) || fuellt.contains(seite);
    }

    /// The pages that are not the applicant's with these answers.
    Set<String> fremde(Map<String, List<String>> werte) {
        boolean fremd = spanne(werte).gefragt() && fuelltWenn.map(a -> a.gilt(werte)).orElse(true);
        return fremd ? Set.copyOf(fuellt) : Set.of();
    }

    Spanne spanne(Map<String, List<String>> werte) {
        if (wenn.isPresent() && !wenn.get().gilt(werte)) {
            return Spanne.NIEMAND;
        }
        return anzahl.map(a -> genau(a.rechne(werte))).orElse(new Spanne(von, bis));
    }

    private static Spanne genau(BigDecimal zahl) {
        int ganz =
                zahl.setScale(0, RoundingMode.CEILING)
                        .max(BigDecimal.ZERO)
                        .min(BigDecimal.valueOf(HOECHSTENS))
                        .intValueExact();
        return new Spanne(ganz, ganz);
    }
}
