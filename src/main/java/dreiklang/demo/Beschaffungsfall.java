package dreiklang.demo;

import static dreiklang.demo.Fallbau.werte;

import java.time.Instant;
import java.util.List;

/// What the staff needs for its work: small things the superior approves, large ones that go by way
/// of Kaemmerei and Vergabestelle.
final class Beschaffungsfall {

    private static final double[] JAHRESZEIT = {
        0.8, 1, 1.2, 1.2, 1.1, 1, 0.6, 0.7, 1.1, 1.2, 1.5, 0.9
    };
    private static final double[] ABBRUCH = {0.6, 0.4};
    private static final List<String> LEUTE =
            List.of("a.berger", "s.yilmaz", "b.kaya", "h.vogt", "d.ilic", "n.arslan");
    private static final List<List<String>> KLEINES =
            List.of(
                    List.of("Schreibtischlampe", "Die alte flackert.", "89,00"),
                    List.of("Zwei Warnwesten", "Für Ortstermine an der Straße.", "46,80"),
                    List.of("Fachbuch Verwaltungsrecht", "Neue Auflage.", "64,00"),
                    List.of("Headset", "Für Videokonferenzen.", "119,90"),
                    List.of("Akkuschrauber", "Für die Werkstatt.", "310,00"));
    private static final List<List<String>> GROSSES =
            List.of(
                    List.of("Elektrischer Transporter", "Ersatz von 2011.", "38000,00"),
                    List.of("Möbel für zwölf Arbeitsplätze", "Umzug im Frühjahr.", "31500,00"),
                    List.of("Anbaugerät für den Winterdienst", "Das alte rostet.", "27900,00"));

    private Beschaffungsfall() {}

    static Fall planen(int nummer, Instant basis, Wuerfel wuerfel, boolean abbruch) {
        var zeiten = new Zeitwuerfel(wuerfel);
        var beginn = zeiten.imAmt(zeiten.eingang(basis, JAHRESZEIT), 0);
        var fall = new Fallbau(nummer, "beschaffung", wuerfel.eines(LEUTE), beginn, wuerfel);
        if (abbruch) {
            fall.haengtAn(wuerfel.gewichtet(ABBRUCH));
        }
        boolean gross = wuerfel.prozent(50);
        var was = wuerfel.eines(gross ? GROSSES : KLEINES);
        fall.seite("bedarf", werte("gegenstand", was.get(0), "zweck", was.get(1)), "");
        fall.seite(
                "kosten",
                werte("wert", was.get(2), "kostenstelle", wuerfel.zahl(10, 70) + "100 5431"),
                "");
        bearbeiten(fall, gross);
        return fall.bis(basis);
    }

    private static void bearbeiten(Fallbau fall, boolean gross) {
        var w = fall.wuerfel;
        if (gross && w.prozent(25)) {
            return;
        }
        if (gross) {
            fall.amt(Was.SCHRITT, "j.falk", w.schief(1.5), "Mittel sind im Haushalt da.");
        }
        if (w.prozent(10)) {
            fall.amt(
                    Was.ABLEHNEN,
                    Planschritt.VORGESETZTE,
                    w.schief(1.2),
                    "Bitte im nächsten Haushaltsjahr noch einmal anmelden.");
            return;
        }
        fall.amt(Was.BEWILLIGEN, Planschritt.VORGESETZTE, w.schief(1.2), "");
        if (gross && w.prozent(50)) {
            fall.amt(
                    Was.SCHRITT,
                    "h.lindner",
                    w.schief(9),
                    "Ausgeschrieben, Auftrag V-" + w.zahl(100, 999));
        }
    }
}
