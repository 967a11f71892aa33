package dreiklang.demo;

import static dreiklang.demo.Fallbau.mitTag;
import static dreiklang.demo.Fallbau.werte;

import java.time.Instant;
import java.util.List;

/// Dienstreisen of the staff, approved by the superior.
final class Reisefall {

    private static final double[] JAHRESZEIT = {
        1, 1.2, 1.3, 1.1, 1.2, 1, 0.4, 0.5, 1.4, 1.4, 1.3, 0.6
    };
    private static final double[] ABBRUCH = {0.4, 0.3, 0.2, 0.1};
    private static final List<String> LEUTE =
            List.of("a.berger", "s.yilmaz", "p.hoff", "k.reuter", "m.lenz", "j.krause", "b.kaya");
    private static final List<List<String>> ANLAESSE =
            List.of(
                    List.of("Münster", "Fachtagung Naturschutz"),
                    List.of("Köln", "Dienstbesprechung der Straßenbauämter"),
                    List.of("Berlin", "Kongress Digitale Verwaltung"),
                    List.of("Düsseldorf", "Schulung Reisekostenrecht"),
                    List.of("Kassel", "Messe für Grünflächenpflege"),
                    List.of("Arnsberg", "Erfahrungsaustausch der Kreise"));

    private Reisefall() {}

    static Fall planen(int nummer, Instant basis, Wuerfel wuerfel, boolean abbruch) {
        var zeiten = new Zeitwuerfel(wuerfel);
        var beginn = zeiten.imAmt(zeiten.eingang(basis, JAHRESZEIT), 0);
        var wer = wuerfel.eines(LEUTE);
        var fall = new Fallbau(nummer, "dienstreise", wer, beginn, wuerfel);
        if (abbruch) {
            fall.haengtAn(wuerfel.gewichtet(ABBRUCH));
        }
        ausfuellen(fall);
        bearbeiten(fall);
        return fall.bis(basis);
    }

    private static void ausfuellen(Fallbau fall) {
        var w = fall.wuerfel;
        var anlass = w.eines(ANLAESSE);
        var tag = fall.heute().plusDays(w.zahl(5, 60));
        boolean nacht = w.prozent(55);
        var reise = werte("ziel", anlass.get(0), "zweck", anlass.get(1));
        fall.seite(
                "reise",
                mitTag(mitTag(reise, "beginn", tag), "ende", tag.plusDays(nacht ? 1 : 0)),
                "");
        var weg = werte("verkehrsmittel", "bahn", "uebernachtung", nacht ? "ja" : "nein");
        weg.put("buchen", List.of(nacht && tag.getDayOfMonth() % 5 == 0 ? "ja" : "nein"));
        if (nacht) {
            weg.put("naechte", List.of("1"));
        }
        fall.seite("verkehrsmittel", weg, "");
        fall.seite("kosten", werte("kosten", w.zahl(25, 480) + ",50", "vorschuss", "nein"), "");
    }

    private static void bearbeiten(Fallbau fall) {
        var w = fall.wuerfel;
        if (w.prozent(4)) {
            return;
        }
        if (w.prozent(8)) {
            fall.amt(
                    Was.ABLEHNEN,
                    Planschritt.VORGESETZTE,
                    w.schief(1.2),
                    "Die Veranstaltung wird auch als Videokonferenz angeboten.");
        } else {
            fall.amt(Was.BEWILLIGEN, Planschritt.VORGESETZTE, w.schief(1.2), "");
        }
    }
}
