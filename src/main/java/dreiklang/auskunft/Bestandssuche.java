package dreiklang.auskunft;

import dreiklang.basis.Personenbestand;
import dreiklang.basis.Personenbestand.Fund;
import dreiklang.basis.Personenbestand.Gesucht;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/// Asks every module what it keeps about a person, and follows references from one to the next: the
/// account leads to Antraege, an Antrag to its Vorgang, that to Akte, Postfach and Zahlung.
@Component
class Bestandssuche {

    /// So much of one module in one round.
    static final int HOECHSTENS = 500;

    private static final int RUNDEN = 8;

    private final List<Personenbestand> bestaende;

    Bestandssuche(List<Personenbestand> bestaende) {
        this.bestaende = bestaende;
    }

    /// What was found.
    ///
    /// @param funde certain ones first, each behind what led to it
    /// @param abgebrochen kinds of which there is more
    record Ergebnis(List<Treffer> funde, Set<String> abgebrochen) {}

    /// One find.
    ///
    /// @param sicher whether it hangs on the account
    record Treffer(Fund fund, boolean sicher) {}

    /// @param sicher references that surely belong to the person
    Ergebnis suchen(Gesucht wer, Set<String> sicher) {
        var gang = new Gang();
        gang.folgen(sicher, true);
        var moegliche = new HashSet<String>();
        for (var bestand : bestaende) {
            moegliche.addAll(
                    gang.aufnehmen(bestand, bestand.zurPerson(wer, HOECHSTENS + 1), false));
        }
        gang.folgen(moegliche, false);
        return new Ergebnis(List.copyOf(gang.treffer), Set.copyOf(gang.abgebrochen));
    }

    /// Only what hangs on these references.
    List<Fund> folgen(Set<String> bezuege) {
        var gang = new Gang();
        gang.folgen(bezuege, true);
        return gang.treffer.stream().map(Treffer::fund).toList();
    }

    private final class Gang {

        private final List<Treffer> treffer = new ArrayList<>();
        private final Set<String> bekannt = new HashSet<>();
        private final Map<String, Fund> woher = new HashMap<>();
        private final Set<String> gefolgt = new HashSet<>();
        private final Set<String> abgebrochen = new TreeSet<>();

        /// A letter or a payment belongs to the Leistung of the Vorgang it hangs on, and is as
        /// confidential.
        private Fund geerbt(Fund fund) {
            var her = woher.get(fund.ueber());
            if (her == null || !fund.leistung().isEmpty()) {
                return fund;
            }
            return new Fund(
                    fund.art(),
                    fund.gegenstand(),
                    fund.ueber(),
                    her.leistung(),
                    fund.einheit().isEmpty() ? her.einheit() : fund.einheit(),
                    fund.titel(),
                    fund.seit(),
                    fund.angaben(),
                    fund.umgang(),
                    fund.bezuege());
        }

        void folgen(Set<String> anfang, boolean sicher) {
            Set<String> offen = new HashSet<>(anfang);
            for (int runde = 0; runde < RUNDEN && !offen.isEmpty(); runde++) {
                gefolgt.addAll(offen);
                var neu = new HashSet<String>();
                for (var bestand : bestaende) {
                    neu.addAll(
                            aufnehmen(bestand, bestand.zuBezuegen(offen, HOECHSTENS + 1), sicher));
                }
                neu.removeAll(gefolgt);
                offen = neu;
            }
        }

        Set<String> aufnehmen(Personenbestand bestand, List<Fund> funde, boolean sicher) {
            if (funde.size() > HOECHSTENS) {
                abgebrochen.addAll(bestand.arten());
            }
            var bezuege = new HashSet<String>();
            for (var fund : funde.stream().limit(HOECHSTENS).toList()) {
                if (bekannt.add(fund.art() + " " + fund.gegenstand())) {
                    var ganz = geerbt(fund);
                    ganz.bezuege().forEach(b -> woher.putIfAbsent(b, ganz));
                    treffer.add(new Treffer(ganz, sicher));
                    bezuege.addAll(fund.bezuege());
                }
            }
            bezuege.removeAll(gefolgt);
            return bezuege;
        }
    }
}
