package dreiklang.zahlung;

import dreiklang.ausdruck.Ausdruck;
import dreiklang.basis.Wortlaut;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// One item of an `erstattung.yaml`: how it is reckoned.
///
/// @param name short and lasting
/// @param text what it is for; `{nr}` is the number of the entry
/// @param je group for whose every entry it is reckoned
/// @param stichtag question with the day whose rates count; empty for that of the chapter
/// @param wenn condition under which it applies
/// @param menge how many
/// @param einheit of what
/// @param satz name of the rate one of them is paid with
/// @param betrag the amount itself, where it is not number times rate
/// @param hoechstens limit
/// @param rechenweg the way it is reckoned, in words
record Postenregel(
        String name,
        Wortlaut text,
        Optional<String> je,
        Optional<String> stichtag,
        Optional<Ausdruck> wenn,
        Optional<Ausdruck> menge,
        Wortlaut einheit,
        Optional<String> satz,
        Optional<Ausdruck> betrag,
        Optional<Ausdruck> hoechstens,
        Wortlaut rechenweg) {

    /// Everything it names, questions and rates alike.
    Set<String> namen() {
        var namen = new TreeSet<String>();
        Stream.of(wenn, menge, betrag, hoechstens)
                .flatMap(Optional::stream)
                .forEach(a -> {
                    namen.addAll(a.felder());
                    a.jeEintrag().values().forEach(namen::addAll);
                });
        satz.ifPresent(namen::add);
        return namen;
    }
}
