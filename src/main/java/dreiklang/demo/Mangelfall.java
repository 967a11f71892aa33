package dreiklang.demo;

import static dreiklang.demo.Fallbau.werte;

import java.time.Instant;
import java.util.List;

/// Mängel: Schlaglöcher after the frost, dark lamps in autumn, playgrounds and hedges in summer.
final class Mangelfall {

    private static final double[] ABBRUCH = {0.35, 0.5, 0.1, 0.05};
    private static final double[] GLEICHMAESSIG = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};

    /// A kind of Mangel.
    ///
    /// @param kategorie value of the option
    /// @param wer who works on it
    /// @param jahreszeit weights of the months
    /// @param tage half of them are mended after about so many days
    /// @param meldungen what people write
    /// @param antworten what the Amt answers
    private record Art(
            String kategorie,
            String wer,
            double[] jahreszeit,
            double tage,
            List<String> meldungen,
            List<String> antworten) {}

    private static final double[] HAEUFIGKEIT = {34, 20, 12, 14, 15, 5};
    private static final List<Art> ARTEN =
            List.of(
                    new Art(
                            "schlagloch",
                            "s.yilmaz",
                            new double[] {
                                2.2, 2.6, 2.3, 1.2, 0.8, 0.5, 0.4, 0.4, 0.5, 0.7, 0.9, 1.6
                            },
                            3,
                            List.of(
                                    "Tiefes Schlagloch in der rechten Spur",
                                    "Der Asphalt ist nach dem Frost aufgebrochen",
                                    "Kante am Gullydeckel, Räder schlagen durch"),
                            List.of(
                                    "Die Stelle wurde mit Kaltasphalt geschlossen. Die dauerhafte Ausbesserung folgt im Frühjahr.",
                                    "Das Schlagloch ist repariert.")),
                    new Art(
                            "beleuchtung",
                            "s.yilmaz",
                            new double[] {1.7, 1.3, 1, 0.7, 0.5, 0.4, 0.4, 0.6, 1.1, 1.7, 2.1, 2},
                            2,
                            List.of(
                                    "Die Laterne ist seit Tagen dunkel",
                                    "Die Lampe flackert die ganze Nacht"),
                            List.of(
                                    "Das Leuchtmittel wurde getauscht.",
                                    "Die Laterne brennt wieder.")),
                    new Art(
                            "spielplatz",
                            "b.kaya",
                            new double[] {0.3, 0.4, 0.9, 1.6, 2, 2, 1.8, 1.6, 1.2, 0.7, 0.4, 0.2},
                            4,
                            List.of(
                                    "An der Schaukel ist ein Seil gerissen",
                                    "Im Sandkasten liegen Scherben"),
                            List.of(
                                    "Das Gerät wurde gesperrt und inzwischen repariert.",
                                    "Der Sand wurde gereinigt.")),
                    new Art(
                            "gruen",
                            "b.kaya",
                            new double[] {0.4, 0.5, 0.8, 1.2, 1.8, 2, 1.9, 1.6, 1.3, 0.9, 0.5, 0.3},
                            6,
                            List.of(
                                    "Die Hecke ragt weit in den Gehweg",
                                    "Nach dem Sturm hängt ein großer Ast über dem Weg"),
                            List.of(
                                    "Die Hecke wurde zurückgeschnitten.",
                                    "Der Ast wurde noch am selben Tag entfernt.")),
                    new Art(
                            "muell",
                            "h.vogt",
                            GLEICHMAESSIG,
                            1.5,
                            List.of(
                                    "Am Waldrand liegen alte Reifen",
                                    "Der Container ist voll, alles liegt daneben"),
                            List.of("Der Müll wurde abgeholt.", "Die Stelle ist geräumt.")),
                    new Art(
                            "sonstiges",
                            "h.vogt",
                            GLEICHMAESSIG,
                            3,
                            List.of("Die Bank am Fluss ist beschmiert"),
                            List.of("Die Bank wurde gereinigt.")));

    private Mangelfall() {}

    static Fall planen(int nummer, Instant basis, Wuerfel wuerfel, boolean abbruch) {
        var art = ARTEN.get(wuerfel.gewichtet(HAEUFIGKEIT));
        var beginn = new Zeitwuerfel(wuerfel).eingang(basis, art.jahreszeit());
        var fall = new Fallbau(nummer, "mangel-melden", "", beginn, wuerfel);
        if (abbruch) {
            fall.haengtAn(wuerfel.gewichtet(ABBRUCH));
        }
        ausfuellen(fall, art);
        bearbeiten(fall, art);
        return fall.bis(basis);
    }

    private static void ausfuellen(Fallbau fall, Art art) {
        var w = fall.wuerfel;
        fall.seite(
                "mangel",
                werte(
                        "kategorie", art.kategorie(),
                        "beschreibung", w.eines(art.meldungen()),
                        "gefahr", w.prozent(25) ? "ja" : "nein"),
                "");
        fall.seite(
                "ort",
                werte(
                        "ort_adresse",
                        Einwohner.strasse(w),
                        "ort_beschreibung",
                        w.prozent(40) ? "gegenüber der Bushaltestelle" : ""),
                w.prozent(55) ? "fotos" : "");
        fall.seite("rueckmeldung", werte("email", Einwohner.gewuerfelt(w).email()), "");
    }

    private static void bearbeiten(Fallbau fall, Art art) {
        var w = fall.wuerfel;
        if (w.prozent(3)) {
            return;
        }
        fall.amt(Was.UEBERNEHMEN, art.wer(), w.schief(0.4), "");
        if (w.prozent(6)) {
            fall.amt(
                    Was.NACHFORDERN,
                    art.wer(),
                    w.schief(0.2),
                    "Wir finden die Stelle nicht. Können Sie uns genauer beschreiben, wo sie ist?");
            if (w.prozent(45)) {
                return;
            }
            fall.person(
                    Was.ANTWORTEN, w.schief(2), "Direkt vor dem Eingang, links neben dem Baum.");
        }
        if (w.prozent(4)) {
            return;
        }
        fall.amt(Was.ERLEDIGEN, art.wer(), w.schief(art.tage()), w.eines(art.antworten()));
        if (w.prozent(85)) {
            fall.amt(Was.ABSCHLIESSEN, art.wer(), w.schief(2), "");
        }
    }
}
