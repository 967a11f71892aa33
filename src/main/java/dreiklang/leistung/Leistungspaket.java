package dreiklang.leistung;

import dreiklang.basis.Wortlaut;
import dreiklang.basis.YamlKnoten;
import dreiklang.formular.Feld;
import dreiklang.formular.Formular;
import dreiklang.formular.Formularseite;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A Leistung with everything in its folder, as one Fassung.
public final class Leistungspaket {

    private final Leistung leistung;
    private final Formular formular;
    private final Map<String, Formular> weitere;
    private final List<Beispiel> beispiele;
    private final Map<String, byte[]> dateien;
    private final Map<String, YamlKnoten> gelesen = new ConcurrentHashMap<>();
    private final Map<Class<?>, Object> gedeutet = new ConcurrentHashMap<>();

    /// @param leistung the description
    /// @param formular the questions
    /// @param dateien every file of the folder by its name below the folder
    public Leistungspaket(Leistung leistung, Formular formular, Map<String, byte[]> dateien) {
        this(leistung, formular, Map.of(), List.of(), dateien);
    }

    Leistungspaket(
            Leistung leistung,
            Formular formular,
            Map<String, Formular> weitere,
            List<Beispiel> beispiele,
            Map<String, byte[]> dateien) {
        this.leistung = leistung;
        this.formular = formular;
        this.weitere = Map.copyOf(weitere);
        this.beispiele = List.copyOf(beispiele);
        this.dateien = Map.copyOf(dateien);
    }

    /// The description.
    public Leistung leistung() {
        return leistung;
    }

    /// The questions of the Antrag.
    public Formular formular() {
        return formular;
    }

    /// Heading of a page of the Formular, for those who know its name from a fact.
    public Optional<Wortlaut> seitentitel(String seite) {
        return formular.seite(seite).map(Formularseite::titel);
    }

    /// Names of the pages of the Formular in order, for those who know no Formular.
    public List<String> seitennamen() {
        return formular.seiten().stream().map(Formularseite::name).toList();
    }

    /// A further Formular from `formulare/NAME.yaml`, for example the Abrechnung of a Dienstreise.
    public Optional<Formular> formular(String name) {
        return Optional.ofNullable(weitere.get(name));
    }

    /// Names an Ausdruck can use in a further Formular; empty when there is none of that name.
    public Set<String> namen(String name) {
        return formular(name).map(Formular::namen).orElse(Set.of());
    }

    /// The sample Antraege with their expected outcome, for the Kapitelpruefer.
    public List<Beispiel> beispiele() {
        return beispiele;
    }

    /// Every file of the folder by its name below the folder.
    public Map<String, byte[]> dateien() {
        return dateien;
    }

    /// A chapter such as `gebuehren.yaml`, read once and with line numbers; empty when the folder
    /// has none.
    ///
    /// @throws dreiklang.basis.FachlicherFehler B-201 when it cannot be read; never for a published
    ///   Fassung
    public Optional<YamlKnoten> kapitel(String datei) {
        var inhalt = dateien.get(datei);
        return inhalt == null
                ? Optional.empty()
                : Optional.of(gelesen.computeIfAbsent(datei, d -> YamlKnoten.lesen(d, inhalt)));
    }

    /// A chapter as its owner understands it, read once.
    ///
    /// @param art what the owner makes of the chapter; one class for one chapter
    /// @param deuten reads it
    public <T> Optional<T> kapitel(String datei, Class<T> art, Function<YamlKnoten, T> deuten) {
        return kapitel(datei)
                .map(knoten -> art.cast(gedeutet.computeIfAbsent(art, a -> deuten.apply(knoten))));
    }

    /// Names of all questions of the Formular that have one answer.
    public Set<String> feldnamen() {
        return formular.felder().stream().map(Feld::name).collect(Collectors.toUnmodifiableSet());
    }

    /// Names an Ausdruck can use, those in groups included.
    public Set<String> namen() {
        return formular.namen();
    }
}
