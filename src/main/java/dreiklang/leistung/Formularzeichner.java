package dreiklang.leistung;

import dreiklang.basis.Befund;
import dreiklang.formular.Formular;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Draws the Formularbild and puts every finding at what it speaks of.
final class Formularzeichner {

    private final Blattort hier;
    private final Yamldatei datei;
    private final List<Befund> offen;
    private final Formular formular;

    /// @param hier the list to draw
    /// @param befunde findings and remarks about this file
    Formularzeichner(Blattort hier, Yamldatei datei, Formular formular, List<Befund> befunde) {
        this.hier = hier;
        this.datei = datei;
        offen = new ArrayList<>(befunde);
        this.formular = formular;
    }

    Formularbild zeichnen() {
        boolean schritte = hier.stelle().equals("schritte");
        var seiten = liste(hier.pfad(), schritte ? "satz" : "titel");
        return new Formularbild(seiten, List.copyOf(offen));
    }

    private List<Formularbild.Eintrag> liste(Yamlpfad ort, String titel) {
        var eintraege = new ArrayList<Formularbild.Eintrag>();
        int anzahl = datei.anzahl(ort);
        for (int i = 0; i < anzahl; i++) {
            eintraege.add(eintrag(ort.zu(i), titel, i == 0, i + 1 == anzahl));
        }
        return eintraege;
    }

    private Formularbild.Eintrag eintrag(
            Yamlpfad ort, String titel, boolean erster, boolean letzter) {
        var teile = liste(ort.zu("felder"), "frage");
        var dabei =
                datei.zeilen(ort)
                        .map(z ->
                                offen.stream()
                                        .filter(b -> b.zeile() >= z[0] && b.zeile() <= z[1])
                                        .toList())
                        .orElse(List.of());
        offen.removeAll(dabei);
        return new Formularbild.Eintrag(
                hier.mit(ort).toString(),
                titel(datei, ort, titel),
                datei.text(ort.zu(hier.stelle().equals("schritte") ? "aufgabe" : "art")).orElse(""),
                datei.text(ort.zu("wenn")).map(formular::inWorten).orElse(""),
                dabei,
                erster,
                letzter,
                teile);
    }

    static String titel(Yamldatei datei, Yamlpfad ort, String schluessel) {
        return Stream.of(ort.zu(schluessel, "de"), ort.zu(schluessel), ort.zu("name"))
                .flatMap(p -> datei.text(p).stream())
                .map(String::strip)
                .findFirst()
                .orElse("–");
    }
}
