package dreiklang.amt;

import dreiklang.seite.Rahmen;
import dreiklang.vorgang.Ablaufzeiten;
import dreiklang.vorgang.Ablaufzeiten.Bilanz;
import dreiklang.vorgang.Ablaufzeiten.Schrittzahl;
import dreiklang.vorgang.Ablaufzeiten.Spanne;
import java.util.List;

/// What was learnt from all runs of the Ablauf of a Leistung.
///
/// @param rahmen the frame
/// @param schluessel key of the Leistung
/// @param name what it is called
/// @param bilanz the figures
public record AblaufbilanzAnsicht(Rahmen rahmen, String schluessel, String name, Bilanz bilanz) {

    /// Address of the page.
    public String stamm() {
        return "/amt/ablaeufe/" + schluessel;
    }

    /// What a step is called.
    public String schritt(String knoten) {
        return bilanz.modell()
                .knoten(knoten)
                .map(k -> k.name().isBlank() ? k.id() : k.name())
                .orElse(knoten.isEmpty() ? rahmen.text("vorgang.ablauf.ende") : knoten);
    }

    /// Median and four-fifths mark of a span.
    public String spanne(Spanne spanne, boolean zeigbar) {
        return zeigbar
                ? rahmen.text(
                        "vorgang.ablauf.spanne",
                        Zeitspanne.text(rahmen, spanne.median()),
                        Zeitspanne.text(rahmen, spanne.p80()))
                : rahmen.text("vorgang.ablauf.zu-wenige");
    }

    /// How many are open now.
    public String offen(long anzahl) {
        return anzahl(anzahl, anzahl >= Ablaufzeiten.MINDESTENS);
    }

    /// How often; small numbers are not said.
    public String anzahl(long anzahl, boolean zeigbar) {
        return zeigbar || anzahl == 0
                ? String.valueOf(anzahl)
                : rahmen.text("vorgang.ablauf.unter");
    }

    /// The steps on the slowest way that have figures, for the sentence under the picture.
    public List<String> langsam() {
        var gezaehlt =
                bilanz.schritte().stream()
                        .filter(Schrittzahl::zeigbar)
                        .map(Schrittzahl::knoten)
                        .toList();
        return bilanz.langsam().stream().filter(gezaehlt::contains).map(this::schritt).toList();
    }

    /// The same way as the picture wants it: nodes and flows.
    public String langsameStellen() {
        return String.join(" ", bilanz.langsam());
    }

    /// Whether the step lies on the slowest way.
    public boolean langsam(String knoten) {
        return bilanz.langsam().contains(knoten);
    }
}
