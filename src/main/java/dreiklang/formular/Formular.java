package dreiklang.formular;

import dreiklang.ausdruck.Ausdruck;
import dreiklang.basis.FachlicherFehler;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// A set of pages with questions.
///
/// @param schluessel key of what it belongs to
/// @param seiten the pages in order
/// @param mitzeichnung who else has to agree before it can be sent
/// @param ausLink names of the questions that a link may answer
public record Formular(
        String schluessel,
        List<Formularseite> seiten,
        Optional<Mitzeichnung> mitzeichnung,
        Set<String> ausLink) {

    /// A Formular that one person sends alone.
    public Formular(String schluessel, List<Formularseite> seiten) {
        this(schluessel, seiten, Optional.empty(), Set.of());
    }

    /// The page of that name.
    public Optional<Formularseite> seite(String name) {
        return seiten.stream().filter(s -> s.name().equals(name)).findFirst();
    }

    /// All questions of all pages that have one answer: those of blocks, and groups as a whole.
    public List<Feld> felder() {
        return seiten.stream()
                .flatMap(s -> s.felder().stream())
                .flatMap(Formular::einfache)
                .toList();
    }

    /// The question of that name; in the entry of a group with its number, such as
    /// `kinder.1.vorname`.
    public Optional<Feld> feld(String name) {
        var teile = name.split("\\.", 3);
        boolean imEintrag = teile.length == 3 && teile[1].matches("[1-9][0-9]?");
        return felder().stream()
                .filter(f -> f.name().equals(imEintrag ? teile[0] : name))
                .filter(f -> !imEintrag || f.art() == Feldart.GRUPPE)
                .flatMap(f ->
                        imEintrag
                                ? f.alle().skip(1).filter(t -> t.name().equals(teile[2]))
                                : Stream.of(f))
                .findFirst();
    }

    /// Whether somebody has written it in Leichte Sprache, at least in part.
    public boolean istLeicht() {
        return seiten.stream()
                .anyMatch(s ->
                        s.titel().istLeicht()
                                || s.felder().stream()
                                        .flatMap(Feld::alle)
                                        .anyMatch(f -> f.frage().istLeicht()));
    }

    /// Names an Ausdruck can use; those in a group have its name in front, such as
    /// `kinder.vorname`.
    public Set<String> namen() {
        var namen = new TreeSet<String>();
        for (var feld : felder()) {
            namen.add(feld.name());
            if (feld.art() == Feldart.GRUPPE) {
                feld.alle().skip(1).forEach(t -> namen.add(feld.name() + "." + t.name()));
            }
        }
        return namen;
    }

    /// A condition on its questions as a German sentence, with questions and answers as people read
    /// them; whatever is not asked here is called by its name. As written when it cannot be read.
    public String inWorten(String bedingung) {
        try {
            return Ausdruck.lesen(bedingung).alsSatz(this::frage, this::antwort);
        } catch (FachlicherFehler e) {
            return bedingung;
        }
    }

    private String frage(String name) {
        return ueberall(name).map(f -> f.frage().deutsch()).orElse(name);
    }

    private String antwort(String name, String wert) {
        return ueberall(name).stream()
                .flatMap(f -> f.optionen().stream())
                .filter(o -> o.wert().equals(wert))
                .map(o -> o.text().deutsch())
                .findFirst()
                .orElse(wert);
    }

    /// The question of that name, also inside groups and blocks.
    private Optional<Feld> ueberall(String name) {
        return seiten.stream()
                .flatMap(s -> s.felder().stream())
                .flatMap(Feld::alle)
                .filter(f -> f.name().equals(name))
                .findFirst();
    }

    private static Stream<Feld> einfache(Feld feld) {
        return feld.art() == Feldart.BLOCK
                ? feld.teile().stream().flatMap(Formular::einfache)
                : Stream.of(feld);
    }
}
