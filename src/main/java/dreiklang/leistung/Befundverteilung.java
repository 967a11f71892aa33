package dreiklang.leistung;

import dreiklang.basis.Befund;
import dreiklang.basis.Wortlaut;
import dreiklang.formular.Feld;
import dreiklang.formular.Feldart;
import dreiklang.formular.Feldfehler;
import dreiklang.formular.Formular;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Puts the findings of a package at the questions of a Werkblatt that they speak of.
final class Befundverteilung {

    private final String art;
    private final String name;
    private final Yamlpfad ort;
    private final Yamldatei datei;
    private final Formular formular;
    private final List<Feldfehler> fehler = new ArrayList<>();
    private final List<Befund> weitere = new ArrayList<>();

    Befundverteilung(String art, String ort, String name, Yamldatei datei, Formular formular) {
        this.art = art;
        this.name = name;
        this.ort = Yamlpfad.von(ort.replaceAll("\\.(wenn|pflicht|gilt)$", ""));
        this.datei = datei;
        this.formular = formular;
    }

    /// Findings go to the question that stands at their line; remarks and others stay above.
    void verteile(Pruefbericht bericht) {
        var zeilen = datei.zeilen(ort).orElse(new int[] {0, Integer.MAX_VALUE});
        Stream.concat(bericht.befunde().stream(), bericht.hinweise().stream())
                .filter(b -> b.datei().equals(name) && gehoertHierher(b))
                .filter(b ->
                        ort.teile().isEmpty() || b.zeile() >= zeilen[0] && b.zeile() <= zeilen[1])
                .forEach(b -> {
                    var feld = bericht.befunde().contains(b) ? feldAn(b.zeile()) : "";
                    if (feld.isEmpty()) {
                        weitere.add(b);
                    } else {
                        fehler.add(new Feldfehler(feld, b.code(), satz(b)));
                    }
                });
    }

    List<Feldfehler> fehler() {
        return List.copyOf(fehler);
    }

    List<Befund> weitere() {
        return List.copyOf(weitere);
    }

    /// At the question itself nobody needs the name of the key.
    private static Wortlaut satz(Befund befund) {
        return befund.code().equals("B-222") || befund.code().equals("B-223")
                ? new Wortlaut("Hier fehlt noch eine Angabe.", "Something is missing here.")
                : Wortlaut.nur(befund.satz());
    }

    /// Who is responsible stands in one file with the texts, but on a page of its own.
    private boolean gehoertHierher(Befund befund) {
        if (!art.equals("texte") && !art.equals("amt")) {
            return true;
        }
        boolean amt =
                Stream.of("zustaendig", "zustaendigkeit")
                        .flatMap(k -> datei.bereich(Yamlpfad.von(k)).stream())
                        .anyMatch(z -> befund.zeile() >= z[0] && befund.zeile() <= z[1]);
        return amt == art.equals("amt");
    }

    private String feldAn(int zeile) {
        if (art.equals(Werkblaetter.BEDINGUNG)) {
            return "";
        }
        return formular.seiten().getFirst().felder().stream()
                .filter(f -> f.art() != Feldart.GRUPPE)
                .filter(f ->
                        datei.bereich(Blattbindung.pfad(f, ort))
                                .filter(z -> zeile >= z[0] && zeile <= z[1])
                                .isPresent())
                .map(Feld::name)
                .findFirst()
                .or(() -> deutschesAn(zeile))
                .orElse("");
    }

    /// A finding about a text in two languages stands at its key: it goes to the German words.
    private java.util.Optional<String> deutschesAn(int zeile) {
        return formular.seiten().getFirst().felder().stream()
                .filter(f -> f.name().endsWith("__de"))
                .filter(f ->
                        datei.bereich(Blattbindung.pfad(f, ort).oben())
                                .filter(z -> zeile >= z[0] && zeile <= z[1])
                                .isPresent())
                .map(Feld::name)
                .findFirst();
    }
}
