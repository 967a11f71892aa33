package dreiklang.leistung;

import dreiklang.formular.Feld;
import dreiklang.formular.Feldart;
import dreiklang.formular.Formular;
import java.util.ArrayList;
import java.util.List;

/// The questions a condition can look at: those above it, and for a fee or an Amt all of them.
final class Blickfeld {

    private final List<Feld> gesehen = new ArrayList<>();
    private final List<String> weg;

    private Blickfeld(List<String> weg) {
        this.weg = weg;
    }

    /// @param ort place of the condition in the file
    static List<Feld> von(Formular formular, Yamlpfad ort) {
        boolean imFormular = ort.teile().getFirst().equals("seiten");
        var blick = new Blickfeld(ort.teile());
        int seite = imFormular ? Integer.parseInt(ort.teile().get(1)) : formular.seiten().size();
        for (int i = 0; i < Math.min(seite, formular.seiten().size()); i++) {
            formular.seiten().get(i).felder().forEach(blick::ganz);
        }
        if (seite < formular.seiten().size()) {
            blick.bis(formular.seiten().get(seite).felder(), 2);
        }
        return List.copyOf(blick.gesehen);
    }

    /// A question that stands above; the entries of a group count only together.
    private void ganz(Feld feld) {
        if (feld.art() == Feldart.BLOCK) {
            feld.teile().forEach(this::ganz);
        } else {
            gesehen.add(feld);
        }
    }

    private void bis(List<Feld> felder, int stelle) {
        if (weg.size() > stelle && weg.get(stelle).equals("pruefungen")) {
            felder.forEach(this::ganz);
        }
        if (weg.size() <= stelle + 1 || !weg.get(stelle).equals("felder")) {
            return;
        }
        int nummer = Integer.parseInt(weg.get(stelle + 1));
        for (int i = 0; i < Math.min(nummer, felder.size()); i++) {
            ganz(felder.get(i));
        }
        if (nummer < felder.size()) {
            bis(felder.get(nummer).teile(), stelle + 2);
        }
    }
}
