package dreiklang.leistung;

import dreiklang.basis.Befund;
import dreiklang.basis.Wortlaut;
import dreiklang.basis.YamlKnoten;
import dreiklang.formular.Formulare;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What could be better in a Leistungspaket that is not wrong. Remarks refuse nothing; whoever
/// publishes reads them before.
final class Paketgutachten {

    private static final YamlKnoten LEER = YamlKnoten.lesen("beispiele", new byte[0]);

    private final Formulare formulare;

    Paketgutachten(Formulare formulare) {
        this.formulare = formulare;
    }

    List<Befund> zu(Leistungspaket paket) {
        var anmerkungen = new ArrayList<Befund>();
        texte(paket, anmerkungen);
        paket.kapitel("formular.yaml")
                .ifPresent(k -> anmerkungen.addAll(formulare.begutachten(paket.formular(), k)));
        if (!paket.formular().seiten().isEmpty()) {
            beispiele(paket, anmerkungen);
        }
        return List.copyOf(anmerkungen);
    }

    private void texte(Leistungspaket paket, List<Befund> anmerkungen) {
        var ort = paket.kapitel("leistung.yaml").orElse(LEER);
        var leistung = paket.leistung();
        einer("name", leistung.name(), ort, anmerkungen);
        einer("kurz", leistung.kurz(), ort, anmerkungen);
        einer("beschreibung", leistung.beschreibung(), ort, anmerkungen);
        einer("wer_darf", leistung.werDarf(), ort, anmerkungen);
        einer("kosten", leistung.kosten(), ort, anmerkungen);
    }

    private void einer(String name, Wortlaut text, YamlKnoten ort, List<Befund> anmerkungen) {
        anmerkungen.addAll(formulare.begutachten(text, ort.bei(name).orElse(ort)));
    }

    private static void beispiele(Leistungspaket paket, List<Befund> anmerkungen) {
        Stream.of(true, false)
                .filter(g -> paket.beispiele().stream().noneMatch(b -> b.gueltig() == g))
                .map(g ->
                        g
                                ? "Es gibt kein Beispiel, das angenommen wird. Legen Sie unter beispiele/ eines an."
                                : "Es gibt kein Beispiel mit Fehlern. Legen Sie unter beispiele/ eines an.")
                .forEach(satz -> anmerkungen.add(LEER.befund("L-131", satz)));
    }
}
