package dreiklang.programm;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A plan with its Begriffe and which of them belong together.
///
/// @param plan the plan
/// @param begriffe all of them, in their order
/// @param bezuege Begriff → Begriffe to which it was tied, as entered
public record Planbild(Plan plan, List<Begriff> begriffe, Map<BegriffId, Set<BegriffId>> bezuege) {

    /// Those of a kind, in their order.
    public List<Begriff> alle(Begriff.Art art) {
        return begriffe.stream().filter(b -> b.art() == art).toList();
    }

    /// One of them.
    public Optional<Begriff> begriff(BegriffId id) {
        return begriffe.stream().filter(b -> b.id().equals(id)).findFirst();
    }

    /// One of them by its sign.
    public Optional<Begriff> begriff(Begriff.Art art, String kurz) {
        return alle(art).stream().filter(b -> b.kurz().equals(kurz)).findFirst();
    }

    /// One of them by its sign, by its name or by both.
    Optional<Begriff> genannt(Begriff.Art art, String text) {
        return alle(art).stream()
                .filter(b ->
                        Stream.of(b.kurz(), b.name(), b.voll()).anyMatch(text::equalsIgnoreCase))
                .findFirst();
    }

    /// The signs of a kind, for whoever has written another one.
    String kuerzel(Begriff.Art art) {
        var zeichen = alle(art).stream().map(Begriff::kurz).toList();
        return zeichen.isEmpty() ? "–" : String.join(", ", zeichen);
    }

    /// Signs of several, in their order.
    String zeichen(Collection<BegriffId> ids) {
        return String.join(
                ", ",
                begriffe.stream().filter(b -> ids.contains(b.id())).map(Begriff::kurz).toList());
    }
}
