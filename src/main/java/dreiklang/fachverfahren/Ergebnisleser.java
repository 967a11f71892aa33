package dreiklang.fachverfahren;

import dreiklang.basis.Kapitelleser;
import dreiklang.basis.YamlKnoten;
import dreiklang.fachverfahren.Anbindung.Ergebnis;
import dreiklang.fachverfahren.Meldung.Art;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads what a package takes from a table of a Fachverfahren.
final class Ergebnisleser {

    private static final Pattern SPALTE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,60}");
    private static final Pattern TABELLE =
            Pattern.compile("([A-Za-z_][A-Za-z0-9_]{0,60}\\.)?[A-Za-z_][A-Za-z0-9_]{0,60}");
    private static final Set<String> ERGEBNIS =
            Set.of("von", "tabelle", "schluessel", "bezug", "art", "wert", "marke");

    private final Kapitelleser leser;

    Ergebnisleser(Kapitelleser leser) {
        this.leser = leser;
    }

    Ergebnis lesen(YamlKnoten zeile) {
        leser.nur(zeile, ERGEBNIS);
        var von = leser.pflichttext(zeile, "von", 60);
        if (!von.isEmpty() && !Anbindungsleser.KENNUNG.matcher(von).matches()) {
            leser.melde(
                    zeile,
                    "H-101",
                    "Hinter „von“ gehört die Kennung eines Fachverfahrens: Kleinbuchstaben, Ziffern, Bindestrich.");
        }
        var art = art(zeile);
        var wert = spalte(zeile, "wert", art != Art.EINGANG);
        if (art == Art.EINGANG && !wert.isEmpty()) {
            leser.melde(zeile, "H-111", "Zu „art: eingang“ gehört kein „wert“.");
        }
        return new Ergebnis(
                von,
                name(zeile, "tabelle", TABELLE, true),
                spalte(zeile, "schluessel", true),
                spalte(zeile, "bezug", true),
                art,
                wert,
                spalte(zeile, "marke", false));
    }

    private Art art(YamlKnoten zeile) {
        var wort = leser.pflichttext(zeile, "art", 20);
        return Arrays.stream(Art.values())
                .filter(a -> a.name().toLowerCase(Locale.ROOT).equals(wort))
                .findFirst()
                .orElseGet(() -> {
                    leser.melde(
                            zeile,
                            "H-111",
                            "Hinter „art“ gehört eingang, kennzeichen, stand oder betrag.");
                    return Art.EINGANG;
                });
    }

    private String spalte(YamlKnoten zeile, String feld, boolean pflicht) {
        return name(zeile, feld, SPALTE, pflicht);
    }

    private String name(YamlKnoten zeile, String feld, Pattern muster, boolean pflicht) {
        var name =
                pflicht
                        ? leser.pflichttext(zeile, feld, 122)
                        : leser.text(zeile, feld, 122).orElse("");
        if (!name.isEmpty() && !muster.matcher(name).matches()) {
            leser.melde(
                    zeile,
                    "H-109",
                    "Hinter „%s“ gehört ein Name aus Buchstaben, Ziffern und Unterstrich; nur vor der Tabelle darf ein Schema mit Punkt stehen."
                            .formatted(feld));
        }
        return name;
    }
}
