package dreiklang.prozess;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.XmlLeser.Element;
import dreiklang.rechenprobe.Zahlenangabe;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// What we have added to a task when we wrote it; other programs keep it. What cannot be read is
/// left out and told.
final class Bpmnangaben {

    private final Element aufgabe;
    private final Consumer<String> unlesbar;

    Bpmnangaben(Element aufgabe, Consumer<String> unlesbar) {
        this.aufgabe = aufgabe;
        this.unlesbar = unlesbar;
    }

    Schritt schritt(String name, String wer) {
        var baustein = aus("baustein", Prozessbaustein::mitName);
        boolean wechsel = baustein.filter(b -> b.art() == Bausteinart.MEDIENWECHSEL).isPresent();
        Optional<Medium> vorher = wechsel ? aus("vorher", Medium::mitName) : Optional.empty();
        Optional<Medium> nachher = wechsel ? aus("nachher", Medium::mitName) : Optional.empty();
        return new Schritt(
                baustein,
                name,
                wer,
                aus("minuten", t -> gelesen(() -> Zeitaufwand.lesen(t)))
                        .orElse(Zeitaufwand.UNBEKANNT),
                aus("anteil", t -> gelesen(() -> Schritt.anteil(t))).orElseGet(this::anteil),
                Prozesstext.kurz(eigen("hilfsmittel").orElse(""), Prozesstext.WER),
                vorher,
                nachher);
    }

    /// Nothing said means every case; said but not readable means unknown.
    private Zahlenangabe anteil() {
        return eigen("anteil").isEmpty() ? Schritt.IMMER : Zahlenangabe.UNBEKANNT;
    }

    private static <T> Optional<T> gelesen(java.util.function.Supplier<T> leser) {
        try {
            return Optional.of(leser.get());
        } catch (FachlicherFehler e) {
            return Optional.empty();
        }
    }

    private <T> Optional<T> aus(String name, Function<String, Optional<T>> leser) {
        var text = eigen(name).filter(t -> !t.isBlank());
        var wert = text.flatMap(leser);
        if (text.isPresent() && wert.isEmpty()) {
            unlesbar.accept(name);
        }
        return wert;
    }

    private Optional<String> eigen(String name) {
        return aufgabe.attribut("{" + Bpmnformat.EIGEN + "}" + name);
    }
}
