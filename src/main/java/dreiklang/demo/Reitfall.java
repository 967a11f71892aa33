package dreiklang.demo;

import static dreiklang.demo.Fallbau.mitTag;
import static dreiklang.demo.Fallbau.werte;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Reitkennzeichen: most people apply in spring, some forget the proof, nearly all get it.
final class Reitfall {

    static final double[] JAHRESZEIT = {0.9, 1.4, 2.4, 2.5, 1.9, 1.2, 0.9, 0.9, 0.8, 0.6, 0.5, 0.4};

    private static final double[] ABBRUCH = {0.10, 0.16, 0.30, 0.26, 0.12, 0.06};
    private static final List<String> PFERDE =
            List.of(
                    "Luna, braun, weißer Stern",
                    "Sturmwind, Rappe, keine Abzeichen",
                    "Fräulein Grün, Fuchs, Blesse und vier weiße Beine",
                    "Ørka, Schimmel",
                    "Calimero, Falbe mit Aalstrich",
                    "Żabka, Schecke, dunkelbraun und weiß",
                    "Pünktchen, Pony, Fliegenschimmel");
    private static final List<String> FRAGEN =
            List.of(
                    "Bitte senden Sie uns ein Foto der ersten Seite des Equidenpasses.",
                    "Auf dem Foto ist die Nummer Ihres Kennzeichens nicht zu lesen. Bitte schicken Sie ein neues.",
                    "Bitte teilen Sie uns mit, für welches Pferd die Plakette gedacht ist.");

    /// Days after which no Rechtsbehelf is possible any more, with room for the way of the
    /// Bescheid.
    private static final int NACH_DER_FRIST = 45;

    private Reitfall() {}

    static Fall planen(int nummer, Instant basis, Wuerfel wuerfel, boolean abbruch) {
        var beginn = new Zeitwuerfel(wuerfel).eingang(basis, JAHRESZEIT);
        var fall = new Fallbau(nummer, "reitkennzeichen", "", beginn, wuerfel);
        if (abbruch) {
            fall.haengtAn(wuerfel.gewichtet(ABBRUCH));
        }
        ausfuellen(fall, Einwohner.gewuerfelt(wuerfel));
        bearbeiten(fall);
        return fall.bis(basis);
    }

    private static void ausfuellen(Fallbau fall, Einwohner wer) {
        boolean betrieb = fall.wuerfel.prozent(12);
        person(fall, wer, betrieb);
        fall.seite(
                "anschrift",
                werte(
                        "strasse", wer.strasse(),
                        "plz", Einwohner.PLZ,
                        "ort", Einwohner.ORT,
                        "email", wer.email(),
                        "telefon", wer.telefon()),
                "");
        pferd(fall, betrieb);
        var haftpflicht =
                fall.wuerfel.prozent(80)
                        ? werte("haftpflicht", "ja", "versicherung", "Auental Versicherung")
                        : werte("haftpflicht", "nein");
        fall.seite("nachweis", haftpflicht, fall.wuerfel.prozent(45) ? "nachweise" : "");
        var zustellung =
                fall.wuerfel.prozent(55)
                        ? werte("zustellung", "abholung")
                        : werte("zustellung", "post", "andere_anschrift", "nein");
        fall.seite("zustellung", zustellung, "");
    }

    private static void person(Fallbau fall, Einwohner wer, boolean betrieb) {
        var name = List.of("vorname", wer.vorname(), "nachname", wer.nachname());
        var alle = new ArrayList<>(List.of("antragsteller", betrieb ? "betrieb" : "privat"));
        if (betrieb) {
            alle.addAll(List.of("betrieb_name", "Reiterhof " + wer.nachname()));
        }
        alle.addAll(name);
        fall.seite(
                "person",
                mitTag(werte(alle.toArray(String[]::new)), "geburtsdatum", wer.geboren()),
                "");
    }

    private static void pferd(Fallbau fall, boolean betrieb) {
        var anzahl = String.valueOf(betrieb ? fall.wuerfel.zahl(3, 10) : fall.wuerfel.zahl(1, 2));
        var pferde = fall.wuerfel.eines(PFERDE);
        var reitart = fall.wuerfel.prozent(70) ? "wald" : "landschaft";
        fall.seite(
                "pferd",
                fall.wuerfel.prozent(60)
                        ? werte(
                                "anlass", "neu",
                                "anzahl", anzahl,
                                "pferde", pferde,
                                "reitart", reitart)
                        : werte(
                                "anlass",
                                "plakette",
                                "kennzeichen_nummer",
                                "LA " + fall.wuerfel.zahl(100, 9999),
                                "anzahl",
                                anzahl,
                                "pferde",
                                pferde,
                                "reitart",
                                reitart,
                                "reitart",
                                "wettbewerb"),
                "");
    }

    private static void bearbeiten(Fallbau fall) {
        var w = fall.wuerfel;
        var wer = w.prozent(75) ? "a.berger" : "m.lenz";
        if (w.prozent(2)) {
            return;
        }
        fall.amt(Was.UEBERNEHMEN, wer, w.schief(0.7), "");
        if (w.prozent(22)) {
            fall.amt(Was.NACHFORDERN, wer, w.schief(0.3), w.eines(FRAGEN));
            if (w.prozent(18)) {
                return;
            }
            fall.person(Was.ANTWORTEN, w.schief(4), "Hier ist, was noch gefehlt hat. Viele Grüße");
        }
        if (w.prozent(92)) {
            fall.amt(Was.BEZAHLEN, wer, w.schief(1.2), "");
        }
        if (w.prozent(7)) {
            fall.amt(
                    Was.ABLEHNEN,
                    wer,
                    w.schief(1.5),
                    "Für das genannte Pferd wurde in diesem Jahr bereits eine Plakette ausgegeben.");
        } else {
            fall.amt(Was.BEWILLIGEN, wer, w.schief(1.5), "");
        }
        ausklingen(fall, wer);
    }

    private static void ausklingen(Fallbau fall, String wer) {
        var w = fall.wuerfel;
        if (w.prozent(78)) {
            fall.person(Was.ABRUFEN, Math.min(9, w.schief(1.2)), "");
        }
        if (w.prozent(80)) {
            fall.amt(Was.ABSCHLIESSEN, wer, NACH_DER_FRIST + w.schief(3), "");
        }
    }
}
