package dreiklang.fachverfahren;

import dreiklang.ausdruck.Ausdruck;
import dreiklang.basis.Befund;
import dreiklang.basis.Kapitelleser;
import dreiklang.basis.YamlKnoten;
import dreiklang.fachverfahren.Anbindung.Auftrag;
import dreiklang.fachverfahren.Anbindung.Format;
import dreiklang.fachverfahren.Anbindung.Nachschlag;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads `anbindung.yaml` and checks every name in it.
final class Anbindungsleser {

    static final Pattern KENNUNG = Pattern.compile("[a-z0-9][a-z0-9-]{1,60}");
    private static final Set<String> AUFTRAG =
            Set.of("an", "bei", "wenn", "format", "wurzel", "werte");

    private final Kapitelleser leser;
    private final Set<String> fragen;
    private final Zuordnungsleser zuordnungen;

    private Anbindungsleser(Set<String> fragen, List<Befund> befunde) {
        this.leser = new Kapitelleser(befunde);
        this.fragen = fragen;
        this.zuordnungen = new Zuordnungsleser(leser, fragen);
    }

    /// Reads the chapter; what is wrong is added to the findings.
    ///
    /// @param fragen names of all questions, those in groups included
    static Anbindung lesen(YamlKnoten kapitel, Set<String> fragen, List<Befund> befunde) {
        return new Anbindungsleser(fragen, befunde).lesen(kapitel);
    }

    private Anbindung lesen(YamlKnoten kapitel) {
        leser.nur(kapitel, Set.of("zustellungen", "nachschlagen", "ergebnisse"));
        var auftraege = new ArrayList<Auftrag>();
        for (var zeile : leser.liste(kapitel, "zustellungen")) {
            auftraege.add(auftrag(zeile));
        }
        var nachschlagen = new ArrayList<Nachschlag>();
        for (var zeile : leser.liste(kapitel, "nachschlagen")) {
            nachschlagen.add(nachschlag(zeile));
        }
        var ergebnisse =
                leser.liste(kapitel, "ergebnisse").stream()
                        .map(zeile -> new Ergebnisleser(leser).lesen(zeile))
                        .toList();
        return new Anbindung(List.copyOf(auftraege), List.copyOf(nachschlagen), ergebnisse);
    }

    private Nachschlag nachschlag(YamlKnoten zeile) {
        leser.nur(zeile, Set.of("abfrage", "titel", "parameter"));
        var parameter = new LinkedHashMap<String, String>();
        zeile.bei("parameter")
                .ifPresent(p ->
                        p.eintraege()
                                .forEach((name, feld) -> {
                                    zuordnungen.quelle(feld, feld.text().orElse(""), "");
                                    parameter.put(name, feld.text().orElse(""));
                                }));
        return new Nachschlag(
                leser.pflichttext(zeile, "abfrage", 60),
                leser.pflichttext(zeile, "titel", 120),
                parameter);
    }

    private Auftrag auftrag(YamlKnoten zeile) {
        leser.nur(zeile, AUFTRAG);
        var an = kennung(zeile);
        var anlass = anlass(zeile);
        var wenn = Ausdruck.lesen(leser, zeile, "wenn");
        wenn.ifPresent(w -> bedingung(zeile, w));
        var format = format(zeile);
        var werte = zuordnungen.werte(zeile);
        if (format == Format.CSV && werte.stream().anyMatch(w -> !w.je().isEmpty())) {
            leser.melde(
                    zeile,
                    "H-108",
                    "Eine CSV-Zeile kann keine Gruppe aufnehmen. Nehmen Sie JSON oder XML.");
        }
        return new Auftrag(
                an,
                anlass,
                wenn,
                format,
                leser.text(zeile, "wurzel", 60).filter(w -> name(zeile, w)).orElse("zustellung"),
                werte);
    }

    private String kennung(YamlKnoten zeile) {
        var an = leser.pflichttext(zeile, "an", 60);
        if (!an.isEmpty() && !KENNUNG.matcher(an).matches()) {
            leser.melde(
                    zeile,
                    "H-101",
                    "Hinter „an“ gehört die Kennung eines Fachverfahrens: Kleinbuchstaben, Ziffern, Bindestrich.");
        }
        return an;
    }

    private Anlass anlass(YamlKnoten zeile) {
        return Anlass.von(leser.pflichttext(zeile, "bei", 20))
                .orElseGet(() -> {
                    leser.melde(
                            zeile,
                            "H-102",
                            "Hinter „bei“ gehört eingereicht, entschieden oder bezahlt.");
                    return Anlass.EINGEREICHT;
                });
    }

    private boolean name(YamlKnoten ort, String wurzel) {
        boolean gut = Zuordnungsleser.ZIEL.matcher(wurzel).matches() && !wurzel.contains(".");
        if (!gut) {
            leser.melde(
                    ort,
                    "H-104",
                    "„wurzel“ ist ein Name aus Buchstaben, Ziffern, Strich und Unterstrich.");
        }
        return gut;
    }

    private void bedingung(YamlKnoten zeile, Ausdruck wenn) {
        var bekannt = new HashSet<>(fragen);
        bekannt.add(Vorgangsdaten.ERGEBNIS);
        wenn.unbekannte(bekannt)
                .forEach(f ->
                        leser.melde(
                                zeile, "H-103", "Das Feld „" + f + "“ gibt es im Formular nicht."));
        if (!wenn.istBedingung()) {
            leser.melde(zeile, "H-103", "Hinter „wenn“ gehört eine Bedingung, keine Rechnung.");
        }
    }

    private Format format(YamlKnoten zeile) {
        return switch (leser.text(zeile, "format", 10).orElse("json")) {
            case "json" -> Format.JSON;
            case "xml" -> Format.XML;
            case "csv" -> Format.CSV;
            default -> {
                leser.melde(zeile, "H-107", "Hinter „format“ gehört json, xml oder csv.");
                yield Format.JSON;
            }
        };
    }
}
