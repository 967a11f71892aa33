package dreiklang.formular;

import dreiklang.ausdruck.Ausdruck;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Kapitelleser;
import dreiklang.basis.YamlKnoten;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads one field of `formular.yaml`.
final class Feldleser {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,59}");
    private static final Set<String> SCHLUESSEL =
            Set.of(
                    "name",
                    "art",
                    "frage",
                    "hilfe",
                    "pflicht",
                    "wenn",
                    "optionen",
                    "optionen_datei",
                    "autofill",
                    "felder",
                    "eintrag",
                    "darstellung",
                    "mit",
                    "nur-mit",
                    "selbst",
                    "stellen",
                    "im_ort",
                    "codeliste",
                    "rechnung",
                    "einheit",
                    "genau",
                    "zusammenfassen",
                    "fim",
                    "pdf",
                    "rechtsgrund",
                    "laenge",
                    "von",
                    "bis",
                    "muster",
                    "endungen",
                    "anzahl");
    private final Kapitelleser leser;
    private final Namen namen;
    private final Grenzenleser grenzenleser;
    private final Zusatzleser zusatzleser;
    private final Optionenleser optionenleser;
    private final Strassenleser strassenleser;

    /// @param namen names given so far; each new one is added
    /// @param optionen lists of options in other files
    Feldleser(Kapitelleser leser, Namen namen, Optionendatei optionen) {
        this.leser = leser;
        this.namen = namen;
        grenzenleser = new Grenzenleser(leser, namen);
        zusatzleser = new Zusatzleser(leser, namen);
        strassenleser = new Strassenleser(leser, namen);
        optionenleser = new Optionenleser(leser, optionen);
    }

    /// The field, and behind a street in the Kommune the question whether it is right.
    Stream<Feld> lesen(YamlKnoten knoten) {
        return strassenleser.mitFrage(lesen(knoten, ""));
    }

    private Feld lesen(YamlKnoten knoten, String davor) {
        leser.nur(knoten, SCHLUESSEL);
        var baustein = Standardfelder.zu(knoten.text("art").orElse(""));
        var art = baustein.isPresent() ? Feldart.BLOCK : art(knoten);
        zusatzleser.nurInBausteinen(knoten, art, davor);
        var wenn = Formularleser.bedingung(leser, knoten, "wenn", namen);
        var pflicht = pflicht(knoten);
        var grenzen = grenzenleser.lesen(knoten, art);
        var name = name(knoten, davor);
        var teile =
                baustein.map(b -> standardfelder(knoten, b, name))
                        .orElseGet(() -> teile(knoten, art, name));
        namen.vergib(name);
        return new Feld(
                name,
                art,
                leser.pflichtwortlaut(knoten, "frage", 500),
                leser.wortlaut(knoten, "hilfe", 1_000),
                art != Feldart.HINWEIS && (pflicht.isPresent() || janein(knoten)),
                new Feld.Bedingungen(wenn, pflicht),
                optionenleser.lesen(knoten, art),
                grenzen,
                Autofill.lesen(leser, knoten),
                teile,
                zusatzleser.lesen(knoten, art),
                Feld.Stelle.SEITE);
    }

    private boolean janein(YamlKnoten knoten) {
        return leser.janein(knoten, "pflicht", true);
    }

    /// `pflicht` is yes, no or a condition.
    private Optional<Ausdruck> pflicht(YamlKnoten knoten) {
        var text = knoten.text("pflicht").orElse("ja");
        return Set.of("ja", "nein", "true", "false").contains(text)
                ? Optional.empty()
                : Formularleser.bedingung(leser, knoten, "pflicht", namen);
    }

    private List<Feld> standardfelder(YamlKnoten knoten, List<YamlKnoten> teile, String name) {
        var mit = Set.copyOf(leser.texte(knoten, "mit", 60));
        boolean selbst = leser.janein(knoten, "selbst", false);
        boolean imOrt = leser.janein(knoten, "im_ort", false);
        boolean pflicht = pflicht(knoten).isPresent() || janein(knoten);
        var bekannt = teile.stream().map(t -> t.text("name").orElse("")).toList();
        mit.stream()
                .filter(m -> !bekannt.contains(m))
                .forEach(m ->
                        leser.melde(
                                knoten.bei("mit").orElse(knoten),
                                "F-118",
                                "„"
                                        + m
                                        + "“ gibt es hier nicht. Möglich: "
                                        + String.join(", ", bekannt)));
        return teile.stream()
                .filter(t -> t.bei("nur-mit").isEmpty() || mit.contains(t.text("name").orElse("")))
                .map(t -> lesen(t, name + "_"))
                .map(f -> Standardfelder.angepasst(f, selbst, pflicht))
                .map(f -> imOrt ? Strassenleser.imOrt(f) : f)
                .flatMap(strassenleser::mitFrage)
                .toList();
    }

    private List<Feld> teile(YamlKnoten knoten, Feldart art, String name) {
        boolean behaelter = art == Feldart.BLOCK || art == Feldart.GRUPPE;
        var teile = leser.liste(knoten, "felder");
        if (behaelter == teile.isEmpty()) {
            leser.melde(
                    knoten.bei("felder").orElse(knoten),
                    "F-119",
                    "„felder“ gehört zu block und gruppe, mit mindestens einem Feld.");
        }
        if (art != Feldart.GRUPPE) {
            return teile.stream().flatMap(this::lesen).toList();
        }
        if (namen.inGruppe()) {
            leser.melde(
                    knoten,
                    "F-120",
                    "In einer Gruppe kann keine weitere Gruppe stehen. Machen Sie daraus eine eigene.");
            return List.of();
        }
        namen.beginneGruppe();
        var felder = teile.stream().flatMap(this::lesen).toList();
        namen.beendeGruppe(name);
        return felder;
    }

    private String name(YamlKnoten knoten, String davor) {
        var eigener = leser.pflichttext(knoten, "name", 60);
        if (eigener.isEmpty()) {
            return eigener;
        }
        var name = davor + eigener;
        if (!NAME.matcher(name).matches() || !alsFeldLesbar(name)) {
            leser.melde(
                    knoten,
                    "F-111",
                    "Der Name eines Feldes besteht aus Kleinbuchstaben, Ziffern und Unterstrich und ist kein Wort wie"
                            + " „und“, „nicht“ oder „heute“.");
        }
        if (namen.istVergeben(name)) {
            leser.melde(
                    knoten,
                    "F-112",
                    "Ein Feld „" + name + "“ gibt es schon. Wählen Sie einen anderen Namen.");
        }
        return name;
    }

    private static boolean alsFeldLesbar(String name) {
        try {
            return Ausdruck.lesen(name).felder().equals(Set.of(name));
        } catch (FachlicherFehler e) {
            return false;
        }
    }

    private Feldart art(YamlKnoten knoten) {
        var text = leser.pflichttext(knoten, "art", 30);
        Optional<Feldart> art =
                Arrays.stream(Feldart.values())
                        .filter(a -> a.name().toLowerCase(Locale.ROOT).equals(text))
                        .findFirst();
        if (art.isEmpty() && !text.isEmpty()) {
            var alle =
                    Arrays.stream(Feldart.values())
                            .map(a -> a.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", "));
            leser.melde(
                    knoten.bei("art").orElse(knoten),
                    "F-113",
                    "Die Art „"
                            + text
                            + "“ gibt es nicht. Es gibt: person, anschrift, ort, "
                            + alle
                            + ".");
        }
        return art.orElse(Feldart.TEXT);
    }
}
