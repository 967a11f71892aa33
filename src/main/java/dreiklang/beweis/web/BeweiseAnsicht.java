package dreiklang.beweis.web;

import dreiklang.basis.Blatt;
import dreiklang.beweis.Beweisbaum;
import dreiklang.beweis.Beweisbaum.Stand;
import dreiklang.beweis.Beweislage;
import dreiklang.beweis.Zeitquelle;
import dreiklang.seite.Rahmen;
import java.util.LinkedHashMap;
import java.util.Map;

/// How it stands with the proofs.
///
/// @param rahmen language, token, who is signed in
/// @param lage the whole
/// @param baeume the trees, a page of them
public record BeweiseAnsicht(Rahmen rahmen, Beweislage lage, Blatt<Beweisbaum> baeume) {

    private static final int KURZ = 16;

    /// Whether somebody else than this program says when a tree existed.
    public boolean vonAussen() {
        return lage.quelle() == Zeitquelle.DIENST;
    }

    /// The numbers at the top.
    public Map<String, String> zahlen() {
        var werte = new LinkedHashMap<String, String>();
        werte.put(rahmen.text("beweis.lage.belegt"), zahl(lage.belegt()));
        werte.put(rahmen.text("beweis.lage.wartend"), zahl(lage.wartend()));
        werte.put(rahmen.text("beweis.lage.offen"), zahl(lage.offen()));
        werte.put(rahmen.text("beweis.lage.faellig"), zahl(lage.faellig()));
        return werte;
    }

    private static String zahl(long wert) {
        return String.valueOf(wert);
    }

    /// A tree in one word.
    public String wort(Beweisbaum b) {
        return rahmen.text("beweis.stand." + b.stand().name());
    }

    /// Whether that is good.
    public String art(Beweisbaum b) {
        return b.stand() == Stand.GESTEMPELT ? "gut" : b.grund().isEmpty() ? "ruht" : "warnt";
    }

    /// The beginning of the root; the whole is in every record.
    public String wurzel(Beweisbaum b) {
        return b.wurzel().isEmpty() ? "–" : b.wurzel().substring(0, KURZ) + "…";
    }

    /// What there is to say about a tree, in sentences.
    public String satz(Beweisbaum b) {
        if (b.stempel().isEmpty()) {
            return b.grund().isEmpty()
                    ? rahmen.text("beweis.wartet")
                    : rahmen.text("beweis.grund." + b.grund(), b.versuche());
        }
        var stempel = b.stempel().get();
        return String.join(
                " ",
                rahmen.text(
                        "beweis.gestempelt." + stempel.quelle().name(),
                        rahmen.zeit(stempel.zeit()),
                        rahmen.zeit(stempel.gueltigBis())),
                rahmen.text(b.gesiegelt() ? "beweis.gesiegelt" : "beweis.ohne-siegel"),
                b.erneuert() ? rahmen.text("beweis.erneuert") : "");
    }
}
