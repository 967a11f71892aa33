package dreiklang.leistung;

import dreiklang.basis.Wortlaut;
import dreiklang.basis.YamlKnoten;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds every text of a package, wherever it stands.
final class Wortlaute {

    private Wortlaute() {}

    /// All texts in the records of a package.
    static List<Wortlaut> in(Leistungspaket paket) {
        var gefunden = new ArrayList<Wortlaut>();
        sammle(paket.leistung(), gefunden);
        sammle(paket.formular(), gefunden);
        paket.formular("abrechnung").ifPresent(f -> sammle(f, gefunden));
        return gefunden;
    }

    private static void sammle(@Nullable Object ding, List<Wortlaut> gefunden) {
        switch (ding) {
            case Wortlaut text -> gefunden.add(text);
            case Collection<?> viele -> viele.forEach(v -> sammle(v, gefunden));
            case Map<?, ?> karte -> karte.values().forEach(v -> sammle(v, gefunden));
            case Optional<?> vielleicht -> vielleicht.ifPresent(v -> sammle(v, gefunden));
            case Record satz when satz.getClass().getName().startsWith("dreiklang.") -> {
                for (var teil : satz.getClass().getRecordComponents()) {
                    sammle(wert(satz, teil), gefunden);
                }
            }
            case null, default -> {}
        }
    }

    private static @Nullable Object wert(Record satz, RecordComponent teil) {
        try {
            teil.getAccessor().setAccessible(true);
            return teil.getAccessor().invoke(satz);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /// Texts of a chapter that have a German version and no other English one.
    static List<String> nurDeutsch(YamlKnoten knoten) {
        var gefunden = new ArrayList<String>();
        var deutsch = knoten.text("de");
        if (deutsch.isPresent()
                && knoten.text("en")
                        .filter(e -> !e.strip().equals(deutsch.get().strip()))
                        .isEmpty()) {
            gefunden.add(deutsch.get().strip());
        }
        knoten.eintraege().values().forEach(k -> gefunden.addAll(nurDeutsch(k)));
        knoten.liste().forEach(k -> gefunden.addAll(nurDeutsch(k)));
        return gefunden;
    }
}
