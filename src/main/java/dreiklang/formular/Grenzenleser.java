package dreiklang.formular;

import dreiklang.basis.Kapitelleser;
import dreiklang.basis.YamlKnoten;
import dreiklang.formular.Feld.Grenzen;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/// Reads the limits of a field: `laenge`, `von`, `bis`, `muster`, `endungen`, `anzahl`, `stellen`.
final class Grenzenleser {

    private static final int LAENGSTER_TEXT = 20_000;
    private static final int MEISTE_DATEIEN = 50;

    /// With three, 1.234 could be both a thousand and something above one.
    private static final int MEISTE_STELLEN = 2;

    private static final int LAENGSTER_TEXT_MIT_MUSTER = 500;
    private static final Pattern ZAHL = Pattern.compile("-?\\d{1,12}(\\.\\d{1,2})?");
    private static final Pattern ENDUNG = Pattern.compile("[a-z0-9]{1,8}");
    private static final Set<Feldart> MIT_LAENGE =
            Set.of(Feldart.TEXT, Feldart.MEHRZEILIG, Feldart.EMAIL, Feldart.TELEFON);
    private static final Set<Feldart> MIT_VON_BIS =
            Set.of(Feldart.ZAHL, Feldart.BETRAG, Feldart.DATUM, Feldart.UHRZEIT);

    private final Kapitelleser leser;
    private final Namen namen;

    Grenzenleser(Kapitelleser leser, Namen namen) {
        this.leser = leser;
        this.namen = namen;
    }

    Grenzen lesen(YamlKnoten knoten, Feldart art) {
        passt(knoten, "laenge", MIT_LAENGE.contains(art));
        passt(knoten, "muster", art == Feldart.TEXT);
        passt(knoten, "von", MIT_VON_BIS.contains(art) || art == Feldart.GRUPPE);
        passt(knoten, "bis", MIT_VON_BIS.contains(art) || art == Feldart.GRUPPE);
        passt(knoten, "endungen", art == Feldart.DATEI);
        passt(knoten, "anzahl", art == Feldart.DATEI);
        passt(knoten, "stellen", art == Feldart.ZAHL);
        var laenge = ganzeZahl(knoten, "laenge", LAENGSTER_TEXT);
        return new Grenzen(
                laenge,
                grenze(knoten, "von", art),
                grenze(knoten, "bis", art),
                muster(knoten, laenge),
                endungen(knoten),
                ganzeZahl(knoten, "anzahl", MEISTE_DATEIEN),
                ganzeZahl(knoten, "stellen", MEISTE_STELLEN));
    }

    private void passt(YamlKnoten knoten, String name, boolean erlaubt) {
        if (!erlaubt && knoten.bei(name).isPresent()) {
            leser.melde(
                    knoten.bei(name).get(),
                    "F-121",
                    "„" + name + "“ passt nicht zu dieser Art von Feld. Streichen Sie es.");
        }
    }

    private @Nullable Integer ganzeZahl(YamlKnoten knoten, String name, int hoechstens) {
        var text = leser.text(knoten, name, 10);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.get().matches("[1-9]\\d{0,5}") || Integer.parseInt(text.get()) > hoechstens) {
            leser.melde(
                    knoten.bei(name).orElse(knoten),
                    "F-122",
                    "Hinter „%s“ gehört eine ganze Zahl von 1 bis %d.".formatted(name, hoechstens));
            return null;
        }
        return Integer.valueOf(text.get());
    }

    private @Nullable String grenze(YamlKnoten knoten, String name, Feldart art) {
        var text = leser.text(knoten, name, 60).orElse(null);
        if (text == null || namen.kennt(text) || art == Feldart.GRUPPE) {
            return text;
        }
        boolean lesbar =
                switch (art) {
                    case DATUM -> Tage.istGrenze(text);
                    case UHRZEIT -> Uhrzeiten.ist(text);
                    default -> ZAHL.matcher(text).matches();
                };
        if (!lesbar) {
            leser.melde(
                    knoten.bei(name).orElse(knoten),
                    "F-123",
                    "„%s“ ist keine Grenze. Möglich sind %s oder der Name eines Feldes weiter oben."
                            .formatted(
                                    text,
                                    switch (art) {
                                        case DATUM -> "ein Tag (2026-01-31), heute, heute+14";
                                        case UHRZEIT -> "eine Uhrzeit (08:00)";
                                        default -> "eine Zahl";
                                    }));
            return null;
        }
        return text;
    }

    private @Nullable String muster(YamlKnoten knoten, @Nullable Integer laenge) {
        var text = leser.text(knoten, "muster", 200).orElse(null);
        if (text == null) {
            return null;
        }
        if (laenge != null && laenge > LAENGSTER_TEXT_MIT_MUSTER) {
            leser.melde(knoten, "F-124", "Mit „muster“ ist „laenge“ höchstens 500.");
        }
        try {
            Pattern.compile(text);
            return text;
        } catch (PatternSyntaxException e) {
            leser.melde(
                    knoten.bei("muster").orElse(knoten),
                    "F-125",
                    "Das Muster ist kein regulärer Ausdruck.");
            return null;
        }
    }

    private List<String> endungen(YamlKnoten knoten) {
        var endungen =
                leser.texte(knoten, "endungen", 8).stream()
                        .map(e -> e.toLowerCase(Locale.ROOT))
                        .toList();
        if (!endungen.stream().allMatch(e -> ENDUNG.matcher(e).matches())) {
            leser.melde(
                    knoten.bei("endungen").orElse(knoten),
                    "F-126",
                    "Endungen stehen ohne Punkt, zum Beispiel [pdf, jpg].");
        }
        return endungen;
    }
}
