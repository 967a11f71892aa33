package dreiklang.formular;

import dreiklang.basis.Ausdruck;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Kapitelleser;
import dreiklang.basis.YamlKnoten;
import dreiklang.formular.Feld.Option;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads one field of `formular.yaml`.
final class Feldleser {

    private static final int MEISTE_OPTIONEN = 300;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,59}");
    private static final Pattern OPTIONSWERT = Pattern.compile("[a-z0-9][a-z0-9_-]{0,59}");
    private static final Set<String> SCHLUESSEL =
            Set.of(
                    "name",
                    "art",
                    "frage",
                    "hilfe",
                    "pflicht",
                    "wenn",
                    "optionen",
                    "autofill",
                    "laenge",
                    "von",
                    "bis",
                    "muster",
                    "endungen",
                    "anzahl");
    private static final Set<String> AUTOFILL =
            Set.of(
                    "name",
                    "honorific-prefix",
                    "given-name",
                    "additional-name",
                    "family-name",
                    "honorific-suffix",
                    "organization",
                    "organization-title",
                    "street-address",
                    "address-line1",
                    "address-line2",
                    "address-level2",
                    "postal-code",
                    "country",
                    "country-name",
                    "bday",
                    "sex",
                    "tel",
                    "email",
                    "url");

    private final Kapitelleser leser;
    private final Set<String> bekannt;
    private final Grenzenleser grenzenleser;

    /// @param bekannt names of the fields read so far; each new one is added
    Feldleser(Kapitelleser leser, Set<String> bekannt) {
        this.leser = leser;
        this.bekannt = bekannt;
        grenzenleser = new Grenzenleser(leser, bekannt);
    }

    Feld lesen(YamlKnoten knoten) {
        leser.nur(knoten, SCHLUESSEL);
        var art = art(knoten);
        var wenn = Formularleser.bedingung(leser, knoten, bekannt);
        var grenzen = grenzenleser.lesen(knoten, art);
        var feld =
                new Feld(
                        name(knoten),
                        art,
                        leser.pflichtwortlaut(knoten, "frage", 500),
                        leser.wortlaut(knoten, "hilfe", 1_000),
                        art != Feldart.HINWEIS && leser.janein(knoten, "pflicht", true),
                        wenn,
                        optionen(knoten, art),
                        grenzen,
                        autofill(knoten));
        bekannt.add(feld.name());
        return feld;
    }

    private String name(YamlKnoten knoten) {
        var name = leser.pflichttext(knoten, "name", 60);
        if (name.isEmpty()) {
            return name;
        }
        if (!NAME.matcher(name).matches() || !alsFeldLesbar(name)) {
            leser.melde(
                    knoten,
                    "F-111",
                    "Der Name eines Feldes besteht aus Kleinbuchstaben, Ziffern und Unterstrich und ist kein Wort wie"
                            + " „und“ oder „nicht“.");
        }
        if (bekannt.contains(name)) {
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
                    "Die Art „" + text + "“ gibt es nicht. Es gibt: " + alle + ".");
        }
        return art.orElse(Feldart.TEXT);
    }

    private List<Option> optionen(YamlKnoten knoten, Feldart art) {
        boolean waehlbar = art == Feldart.AUSWAHL || art == Feldart.MEHRFACHAUSWAHL;
        var optionen = new ArrayList<Option>();
        var werte = new HashSet<String>();
        for (var eintrag : leser.liste(knoten, "optionen")) {
            leser.nur(eintrag, Set.of("wert", "text"));
            var wert = leser.pflichttext(eintrag, "wert", 60);
            if (!OPTIONSWERT.matcher(wert).matches() || !werte.add(wert)) {
                leser.melde(
                        eintrag,
                        "F-114",
                        "Der Wert einer Option kommt nur einmal vor und besteht aus Kleinbuchstaben, Ziffern, Unterstrich"
                                + " und Bindestrich.");
            }
            optionen.add(new Option(wert, leser.pflichtwortlaut(eintrag, "text", 300)));
        }
        boolean passt = waehlbar ? !optionen.isEmpty() : knoten.bei("optionen").isEmpty();
        if (!passt || optionen.size() > MEISTE_OPTIONEN) {
            leser.melde(
                    knoten.bei("optionen").orElse(knoten),
                    "F-115",
                    "„optionen“ gehört zu auswahl und mehrfachauswahl, mit 1 bis 300 Einträgen.");
        }
        return List.copyOf(optionen);
    }

    private String autofill(YamlKnoten knoten) {
        var wert = leser.text(knoten, "autofill", 40).orElse("");
        if (!wert.isEmpty() && !AUTOFILL.contains(wert)) {
            leser.melde(
                    knoten.bei("autofill").orElse(knoten),
                    "F-116",
                    "„autofill: " + wert + "“ ist kein Wert des HTML-Attributs autocomplete.");
        }
        return wert;
    }
}
