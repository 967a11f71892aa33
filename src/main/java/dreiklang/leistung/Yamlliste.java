package dreiklang.leistung;

import java.util.ArrayList;
import java.util.List;

/// Makes a list of texts in a file into another one; entries that stay keep their comments.
final class Yamlliste {

    private final Yamlpfad pfad;
    private final List<String> folge;

    /// @param pfad where the list stands
    /// @param folge the order in which keys are usually written
    Yamlliste(Yamlpfad pfad, List<String> folge) {
        this.pfad = pfad;
        this.folge = folge;
    }

    Yamldatei setze(Yamldatei datei, List<String> neu) {
        var alt = new ArrayList<String>();
        for (int i = 0; i < datei.anzahl(pfad); i++) {
            alt.add(datei.text(pfad.zu(i)).orElse("").strip());
        }
        if (alt.equals(neu)) {
            return datei;
        }
        if (neu.isEmpty()) {
            return datei.loesche(pfad);
        }
        return alt.isEmpty() ? datei.setze(pfad, neu, folge) : abgeglichen(datei, alt, neu);
    }

    private Yamldatei abgeglichen(Yamldatei datei, List<String> alt, List<String> neu) {
        int wenigste = Math.min(alt.size(), neu.size());
        int vorn = 0;
        while (vorn < wenigste && alt.get(vorn).equals(neu.get(vorn))) {
            vorn++;
        }
        int hinten = 0;
        while (hinten < wenigste - vorn
                && alt.reversed().get(hinten).equals(neu.reversed().get(hinten))) {
            hinten++;
        }
        var jetzt = datei;
        int weg = alt.size() - vorn - hinten;
        int bis = neu.size() - hinten;
        for (int i = vorn; i < bis; i++) {
            jetzt =
                    i - vorn < weg
                            ? jetzt.setze(pfad.zu(i), neu.get(i), folge)
                            : jetzt.fuegeEin(pfad, i, neu.get(i), folge);
        }
        for (int zuviel = weg - (bis - vorn); zuviel > 0; zuviel--) {
            jetzt = jetzt.loesche(pfad.zu(bis));
        }
        return jetzt;
    }
}
